### 历史：每一步与撤销。

history-title = 历史
history-subtitle = 谁在什么时候做了什么；每一步都可以撤销
history-failed = 历史没能打开
history-none = 还没有任何操作
history-none-text = 每次保存、导入、导出都会记在这里。
history-undone = 已撤销
history-nobody = 程序
history-touched =
    { $count ->
       *[other] 改动 { $shown } 行
    }
history-undo = 撤销
history-redo = 重做
history-older = 更早的步骤
history-about = { $what }：{ $about }
history-undo-this = 撤销这一步
history-redo-this = 重做这一步
history-planning = 正在看会改回什么……
history-back =
    { $count ->
       *[other] { $shown } 行会改回原样。
    }
history-not-undone = { $count ->
       *[other] { $shown } 行保持不变：
    }
history-not-undone-of = { $count } 条{ $noun }：{ $why }
history-reason-edited-since = 之后又改过
history-reason-in-use = 还有别的记录要用到
history-cancel = 取消

history-op-start = 建立苗圃
history-op-introduce = 来了一位同事
history-op-restore = 取回整个苗圃的数据
history-op-demo = 放入示例
history-op-undo = 撤销
history-op-redo = 重做
history-op-save-settings = 改设置
history-op-save-programme = 保存项目
history-op-save-cohort = 保存期次
history-op-remove-cohort = 删除期次
history-op-enrol-startup = 企业加入期次
history-op-move-enrolment = 改变状态
history-op-save-participants = 指定参营人员
history-op-save-organisation = 保存单位
history-op-save-startup = 保存企业
history-op-remove-startup = 删除企业
history-op-save-person = 保存人员
history-op-remove-person = 删除人员
history-op-merge-people = 合并人员
history-op-keep-apart = 认定不是同一人
history-op-erase-person = 彻底删除个人信息
history-op-save-mentor = 保存导师
history-op-remove-mentor = 取消导师
history-op-save-mentorship = 保存带教
history-op-save-session = 保存活动
history-op-move-session = 移动活动
history-op-duplicate-session = 复制活动
history-op-repeat-session = 重复排活动
history-op-change-series = 修改系列活动
history-op-remove-series = 删除系列活动
history-op-import-holidays = 导入放假安排
history-op-remove-session = 删除活动
history-op-mark-attendance = 签到
history-op-log-note = 写记录
history-op-edit-note = 改记录
history-op-remove-note = 删除记录
history-op-settle-action-item = 完成下一步
history-op-save-membership = 保存校友身份
history-op-record-consent = 登记同意情况
history-op-withdraw-consent = 撤回同意
history-op-log-interaction = 记联系
history-op-import = 导入
history-op-export = 导出
history-op-save-report = 保存报表
history-op-remove-report = 删除报表
history-op-settle-recall = 收回导出的文件
history-op-backup = 备份

history-table-person = 人员
history-table-contact-private = 联系方式
history-table-affiliation = 任职
history-table-organisation = 单位
history-table-startup = 企业
history-table-cohort = 期次
history-table-enrolment = 加入期次的记录
history-table-participant = 参营人员
history-table-mentor = 导师
history-table-mentorship = 带教
history-table-session = 活动
history-table-attendance = 签到
history-table-note = 记录
history-table-action-item = 下一步
history-table-membership = 校友身份
history-table-consent = 同意情况
history-table-interaction = 联系记录
history-table-other = 记录
history-op-save-own-field = 保存自定义字段
history-op-remove-own-field = 移除自定义字段
history-op-set-own-value = 填写自定义字段
