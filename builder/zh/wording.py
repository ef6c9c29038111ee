"""Words by what they do at the start or the end of a clause of a speech: urge, lean, govern, count, name an institution."""

from __future__ import annotations

VERBS = frozenset(
    (
        "注重 解决 防止 推进 加强 强化 坚持 突出 增强 提升 提高 聚焦 围绕 推动 促进 做到 避免 杜绝 严禁 防范 确保 保障 建设 建立 完善 健全 落实 打造 营造 打好 打赢 "
        "打牢 守住 守牢 守好 筑牢 紧盯 紧扣 紧抓 把握 把好 把稳 把牢 严把 绷紧 压实 压紧 树立 树牢 坚定 发扬 弘扬 传承 展现 彰显 体现 凸显 贡献 奋力 实现 发挥 开展 深化 "
        "优化 改善 改进 创新 创建 整合 整治 排查 消除 补齐 补足 填补 培育 培养 引导 引领 带动 凝聚 汇聚 激发 释放 拓展 拓宽 延伸 搭建 构建 形成 完成 达到 取得 保持 维护 守护 "
        "服务 支持 扶持 帮助 关心 关爱 鼓励 监督 检查 督促 督办 通报 考核 问责 追究 严肃 严格 规范 学习 领会 领悟 贯彻 宣传 传达 践行 履行 担负 扛起 肩负 承担 克服 力戒 反对 "
        "抵制 纠治 纠正 查处 打击 惩治 治理 遏制 化解 压减 压缩 降低 减少 增加 扩大 巩固 夯实 提供 满足 回应 办好 办实 抓好 抓实 抓紧 抓住 抓牢 用好 用活 管好 管住 看好 看住 "
        "学出 练就 锤炼 涵养 厚植 倡导 讲好 讲清 讲透 走好 答好 当好 做好 做实 做强 做优 种好 唱响 念好 打通 畅通 理顺 摸清 找准 查清 盯紧 盯住 拧紧 织密 扎紧 扎牢 堵住 堵塞 "
        "丰富 灵活 检验 牢记 铭记 珍惜 争当 争做 争创 敢于 善于 勇于 乐于 甘于 勤于 精于 严于 强调 要求 提出 明确 落细 理清 厘清 推行 推广 实施 实行 执行 组织 统筹 协调 调动 谋划 "
        "部署 关注 重视 支撑 破解 破除 攻克 攻坚 突破 追求 探索 研究 分析 总结 提炼 反映 报告 举办 举行 召开 新增 压降 清理 清查 核查 整改 销号 公开 公示 曝光 淘汰 更新 改造 升级 "
        "引进 选派 选树 表彰 奖励 建成 建好 建强 修好 配齐 配强 选好 育好 留住 引来 打响 擦亮 释放 盘活 激活 赋能 助力 护航 聚力 致力 立足 着眼 紧跟 对标 瞄准 锚定 扭住 牵住 涌现 "
        "投放 办理 做透 做深做透 下设 加快 加大 加速 畅谈 认真 需要 具有 包括 涉及 涵盖 设立 成立 编制 制定 出台 印发 修订 健全完善 建立健全 贯通落实 抓细抓实 讲求 遵循 尊重 敬畏 兼顾 处理好 把握好 解答 回答 回应 摒弃 克服 狠抓 "
        "严惩 严查 严控 严守 严防 严管 从严 做深 做细 放宽 放开 放活 减轻 减免 免除 兑现 足额 发放 追回 挽回 护好 养成 改掉 学好 教好 育人 修身 立德 读懂 弄懂 学懂 弄通 守望 传递 播撒 点亮 照亮 温暖 多到 多听 多看 多想 多下 多走 多做 多干 多谋 常到 常下 常听"
    ).split()
)
"""Two characters and more that govern what stands behind them."""
NOUNS_TOO = frozenset(
    "检查 监督 学习 服务 治理 研究 建设 组织 统筹 协调 部署 考核 通报 整治 排查 改造 升级 创新 探索 执行 实施 要求 保障 宣传 支持 引导 规范 创建 改革 分析 总结 报告 报道 核查 反映 查处 打击 监管 谋划 执行 追求 需要".split()
)
"""Of these verbs those that are nouns as often."""
ONE_VERBS = frozenset(
    "抓管建办用打走学讲做创促保稳防控降补治查改练育强增守护转谋出扛担当树立解破护兴爱拒筑抗敢能会在有进"
)
"""Single characters that do."""
RESULTS = frozenset("出好牢住紧实准到起成于清透全稳强大优活")
"""What follows a verb and makes one word with it: 学出, 用好."""
BEHIND_VERBS = tuple("好牢住成出")
"""Behind a verb of two characters these belong to it: 落实好."""
COVERBS = frozenset("以把将从用对靠让使为在由向与同跟按被给就因凭令比拿")
"""They need what stands behind them: 把…办好."""
ADVERBS = frozenset(
    "更加 更 不断 始终 坚决 切实 真正 进一步 十分 最 越 很 大力 全面 深入 持续 努力 积极 主动 亲自 一律 必须 必 要 应 应当 能 能够 可以 也 都 又 还 再 就 才 不 不能 不得 不要 没有 已经 正在 "
    "比较 非常 特别 较 尽 少 多 严 早 快 先 后 难 敢 想 愿 会 只 仅 共 同 相 互 自 一 一切 各 每 各项 所有 全 总".split()
)
"""Words that say how: what follows them is not complete without them."""
MODALS = ("要", "是", "必须")
"""A piece with one of these inside is a sentence of its own, with a subject."""
NUMERALS = {sign: value for value, sign in enumerate("零一二三四五六七八九十")} | {"两": 2}
MEASURES = frozenset("个项种类条方大件步级位支道关字轮点对双层重维场股批环句面本篇张座套招仗把份则")
"""What stands between a numeral and the noun of a named whole: 五项措施, 三大行动, 四字诀."""
HEADS = tuple(
    "领域 行业 环节 精神 活动 工作 制度 能力 体系 机制 理念 原则 方针 目标 问题 关系 意识 模式 举措 措施 行动 战略 工程 思路 格局 文化".split()
)
"""Nouns that name a whole behind its parts without 等: 孺子牛、拓荒牛、老黄牛精神."""
STEPS = ("阶段", "步骤", "步", "环节", "步走")
"""Nouns of what is done one after the other."""
NOT_ET_CETERA = frozenset("级待于候次价比")
_BEFORE = frozenset("平高同中对优均不劣何初相我")


def et_cetera(text: str, at: int) -> bool:
    """Whether the 等 at `at` ends a list, and is no part of a word (等级, 平等)."""
    return text[at + 1 : at + 2] not in NOT_ET_CETERA and (at == 0 or text[at - 1] not in _BEFORE)


INSTITUTIONS = frozenset("省市县区镇乡村局委厅处科部院校站所队司厂店街组会室办")
"""What the name of a place or an institution ends with."""
BODIES = tuple(
    "部门 省市 省区市 节日 单位 同志 领导 县区 乡镇 地 国家 城市 地区 省份 县市 企业 公司 机构 院校 高校 学校 医院 科室 街道 社区 村 人 人员 代表 干部 嘉宾 来宾 领域专家 专家 委员 院士 厂家 银行 "
    "媒体 文件 会议 通知 省 市 县 区 站 局 处 科 系统".split()
)
"""Nouns whose items are names, not thoughts: 公安、交通、住建等部门."""
PERSONS = tuple(
    "们 会议 个人 集体 单位 学者 同仁 同志 同志们 朋友们 代表 来宾 嘉宾 领导 老师 同学 同事 书记 主任 主席 局长 部长 市长 县长 校长 院长 处长 科长 委员 记者 教师 学生 医生 护士 党员 干部 群众 职工 员工 "
    "老人 儿童 妇女 孕妇 农民 工人 女士们 先生们 战友们 乡亲们 家长 家属 中央 国务院 中央军委 政府 党委 人大 政协 纪委 法院 检察院".split()
)
"""Items that end so are people or bodies."""
RESULTS_TOLD = frozenset(
    "达到 取得 新增 建成 形成 涌现 获得 完成 实现 减少 增加 具有 包括 涉及 涵盖 反映 举办 召开 成立 引进 表彰 选派 需要 投放 出台 印发 制定 奖励 发放 追回 降低 压减 留住 打响 下设".split()
)
"""Verbs that tell what was done as often as what is to be done."""
