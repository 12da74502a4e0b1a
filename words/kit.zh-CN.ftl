### 一类记录的页面：表格、筛选、视图、选择、表单。

kit-none-found = 没有找到
kit-none-found-text = 换个说法，或放宽筛选。
kit-clear = 清除筛选
kit-save = 保存
kit-views = 视图
kit-view-all = 全部
kit-view-save = 存为视图…
kit-view-remove = 删除视图“{ $name }”
kit-view-name = 视图名称
kit-view-hint = 记住现在的搜索、筛选和排序。
kit-selected = 已选 { $shown } 行
kit-selected-actions = 对所选各行
kit-select-all = 全选 { $shown } 行
kit-unselect = 取消选择
kit-copy = 复制为 Excel 单元格

kit-unfilled = 未填
kit-not-applicable = 不适用
kit-yes = 是
kit-no = 否
kit-money-hint = 单位：元；也可写 12万
kit-new = 新建
kit-edit = 修改
kit-more = 更多
kit-history = 历史
kit-export = 导出 Excel
kit-exported = 已导出：{ $file }
kit-saved = 已保存：{ $name }
kit-remove = 删除
kit-removed = 已删除：{ $name }
kit-removed-many = 已删除 { $shown } 条
kit-count = { $count ->
       *[other] { $shown } 条
    }
kit-search = 搜索
kit-none = 这里还没有记录
kit-none-text = 新建第一条，或从 Excel 名单导入。
kit-import = 导入名单
kit-any = { $field }不限
kit-unnamed = 未命名
kit-open-link = 打开这个地址

kit-changed = { $count ->
       *[other] 已改 { $shown } 格
    }
kit-changes = 要改的单元格
kit-changes-fit = { $count ->
       *[other] { $shown } 格可以写入；现在还没有写入任何内容。
    }
kit-changes-single = 这些单元格属于 { $shown } 条记录。这个列表一次只能改一条；要改多条，请用导入。
kit-changes-misfit = { $count ->
       *[other] { $shown } 格放不进去，会略过：
    }
kit-changes-row = 行
kit-changes-column = 列
kit-changes-cell = 内容
kit-changes-why = 原因
kit-changes-more = 另有 { $shown } 格
kit-changes-take = { $count ->
       *[other] 写入 { $shown } 格
    }
kit-misfit-beyond-rows = 列表到这里已经没有行了。
kit-misfit-beyond-columns = 没有对应的列。
kit-misfit-not-editable-here = 这一列不能在列表里修改。

kit-bulk = 改一项…
kit-bulk-title = 修改 { $shown } 条记录
kit-bulk-field = 哪一项
kit-bulk-value = 改成
kit-bulk-hint = 留空就是清除这一项；撤销一次即可全部还原。
kit-filter-day = 如 2027-06，或 2027-01..2027-06
kit-filter-number = 如 1000，或 1000..5000
kit-lookup = 输入名称或拼音
kit-misfit-none-named = 没有叫这个名字的。请核对，或先新建。
kit-misfit-named-twice = 有几条同名的，不知道是哪一条。请在单元格里选。
