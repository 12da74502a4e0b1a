# 孵化载体：孵化器、众创空间、加速器……
sites-title = 孵化载体
sites-name = 名称
sites-kind = 类型
sites-kind-incubator = 孵化器
sites-kind-makerspace = 众创空间
sites-kind-accelerator = 加速器
sites-kind-returnee-park = 留创园
sites-kind-union = 国际孵化联合体
sites-kind-student-base = 大学生见习基地
sites-kind-talent-base = 海外人才基地
sites-address = 地址
sites-area = 面积（m²）
sites-certified-by = 认定单位
sites-certified-until = 有效期至
sites-page = 网页
sites-remark = 备注

history-op-save-site = 保存孵化载体
history-op-remove-site = 删除孵化载体
error-no-such-site = 没有这个孵化载体，也可能已经删除。
