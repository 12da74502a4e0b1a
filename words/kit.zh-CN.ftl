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
