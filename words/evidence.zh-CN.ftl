### 凭证：证明里程碑完成的文件。

evidence-title = 凭证文件
evidence-add = 添加文件
evidence-adding = 正在放入 { $file }
evidence-added = 已添加凭证：{ $name }
evidence-linked = 已记下位置：{ $name }
evidence-removed = 已删除凭证：{ $name }
evidence-saved = 已另存：{ $name }
evidence-open = 打开
evidence-open-hint = 打开一份只读副本：{ $name }
evidence-save-hint = 另存为文件：{ $name }
evidence-save = 另存为
evidence-remove = 删除
evidence-more = 更多：{ $name }
evidence-drop = 选文件，或把文件拖到这里（20 MB 以内）
evidence-drop-here = 放开就添加为凭证
evidence-drop-text = 凭证放进苗圃保存，每份 20 MB 以内
evidence-link = 只记下位置
evidence-elsewhere = 不在苗圃里：{ $place }
evidence-copy-place = 复制位置
evidence-place-copied = 已复制文件的位置
evidence-cli-none = 没有凭证文件。
evidence-cli-saved = 已另存 { $count } 个凭证文件到 { $folder }。
evidence-cli-elsewhere = { $name } 不在苗圃里，在 { $place }。
evidence-cli-cleaned = 已清理 { $pieces } 个删除了的凭证，释放 { $bytes } 字节。

history-op-attach-evidence = 添加凭证
history-op-remove-evidence = 删除凭证
history-op-clean-up-evidence = 清理已删除的凭证

error-no-such-evidence = 这个凭证文件已经不在了。
error-evidence-too-large = { $file }有 { $size } MB，超过 { $most } MB，没有放进苗圃。可以只记下它的位置，或压缩后再添加。
error-evidence-empty = { $file }是空文件，没有内容可放。请换一个文件。
error-evidence-elsewhere = { $file }没有放进苗圃，它在 { $place }。请到那里打开。
error-evidence-not-opened = { $file }这种文件打开时可能会执行操作，不能直接打开。请先另存为文件。
error-evidence-lost = { $file }在苗圃里的内容已经损坏或丢失，不能另存。请从备份里找回，或重新添加。
