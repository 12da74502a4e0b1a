### 企业与导师的匹配。

matching-fit-asked = 在问的正是专长：{ $word }
matching-fit-expertise = 懂{ $word }
matching-fit-sector = 同在{ $word }
matching-fit-sector-before = 带过 { $count } 家{ $word }企业
matching-fit-stage = 愿带{ $word }
matching-fit-stage-before = 带过 { $count } 家{ $word }企业
matching-fit-language = 会{ $word }
matching-fit-free = 还有 { $count } 个名额
matching-fit-rated = 评分 { $word }（{ $count } 次）
matching-fit-startup-wishes =
    { $count ->
        [1] 企业第一志愿
        [2] 企业第二志愿
       *[other] 企业有意愿
    }
matching-fit-mentor-wishes = 导师有意愿
matching-fit-both-wish =
    { $count ->
        [1] 双方第一志愿
       *[other] 双方互选
    }
matching-ban-conflict = 利益冲突
matching-ban-own-company = 在该企业任职
matching-ban-declined = 曾经谢绝
matching-ban-mentoring = 已经在带
matching-ban-away = 那时不在任
matching-ban-language = 语言不通
matching-ban-by-hand = 你已排除
matching-why-no-mentors = 还没有导师
matching-why-no-capacity = 合适的导师都满了
matching-why-all-banned = 都不能配：有利益冲突或曾经谢绝
matching-why-nobody-fits = 那时没有在任且语言相通的导师

history-op-accept-match = 接受导师匹配
error-already-mentored = { $startup }已经有导师了，请重新计算。
error-match-banned = { $startup }不能配这位导师：{ $ban ->
    [conflict] 有利益冲突
    [own_company] 导师在该企业任职
    [declined] 双方曾经谢绝
    [mentoring] 已经在带这家企业
    [away] 导师那时不在任
   *[other] 双方语言不通
  }。请换一位导师。
error-match-changed = 这次匹配里有企业出现了两次，请重新计算。
error-day-too-far = 请选今天（{ $today }）前后一年之内的日期。

matching-title = 导师匹配
matching-subtitle = { $all } 家中 { $without } 家还没有导师；这个方案配上 { $matched } 家
matching-subtitle-none = 还没有导师的企业，可以配给谁
matching-cohort = 期次
matching-all-cohorts = 全部期次
matching-by = 看重
matching-by-expertise = 专长
matching-by-sector = 赛道
matching-by-stage = 阶段
matching-by-wish = 双方意愿
matching-by-load = 名额
matching-by-language = 语言
matching-by-rating = 过往评分
matching-anew = 重新计算
matching-failed = 没能算出匹配
matching-no-mentors-text = 先把人员设为导师，或导入导师名单，再回到这里。
matching-all-have = 企业都有导师了
matching-all-have-text = 已录取或在营、还没有确定导师的企业会出现在这里。
matching-nobody = 还没有入营的企业
matching-nobody-text = 这一期已录取或在营的企业，在这里配导师。
matching-to-startups = 查看企业
matching-startup = 企业
matching-mentor = 建议导师
matching-why = 为什么
matching-load = 手上 → 配后 / 名额
matching-pairs = 配对
matching-no-reason = 没有特别的理由，也没有妨碍
matching-pinned = 你定的
matching-left-before = 已有 { $count } 次没配上
matching-left = 没有配上
matching-left-hint = 下一轮排在最前
matching-left-full = 合适的导师都满了：{ $names }
matching-between = 、
matching-one-more = 请{ $name }加 1 个名额
matching-place-added = { $name }的名额现在是 { $count } 家
matching-another = 另邀导师
matching-choices = 可选导师
matching-chosen = 现在的建议
matching-over = 选了会超额
matching-move = { $startup }要改配{ $mentor }
matching-move-out = { $startup }会配不上
matching-ban-conflict-why = 利益冲突：{ $why }
matching-rule-out = 这次不配{ $name }
matching-rule-in = { $name }可以再选
matching-more = 还有 { $count } 位
matching-fewer = 收起
matching-loads = 导师名额
matching-loads-then = 配完之后
matching-key-now = 已在带
matching-key-added = 这次新增
matching-key-free = 空
matching-stand-full = 满
matching-stand-over = 超
matching-to-terms = 导师的名额与意向
matching-sum = 这次方案
matching-sum-mentored = 有导师
matching-sum-of = { $before } → { $after } 家，共 { $all } 家
matching-sum-each = 每位导师
matching-sum-wishes = 企业志愿
matching-sum-wished = { $count } 家如愿，其中第一志愿 { $first } 家
matching-sum-below = 未到下限
matching-becomes = { $count } 段带教的状态为“已确定”，从今天起算。
matching-becomes-none = 现在的条件下没有能配上的。
matching-by-hand = 你手动定了 { $count } 处。
matching-stay = { $count } 家留在“没有导师”名单，下一轮排在最前。
matching-undo = 一次 { $keys } 全部撤回。
matching-accept = 接受，建立 { $count } 段带教
matching-accepted = 已建立 { $count } 段带教
