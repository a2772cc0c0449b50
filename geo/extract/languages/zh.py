"""Chinese: words only; what they are for is told by the shapes in geo/extract/grammar.py."""

from __future__ import annotations

from geo.extract.grammar import DateGrammar, EventGrammar, NameGrammar, RailGrammar, SentenceGrammar, Trigger

# --- names ---------------------------------------------------------------------------------------------------------------------

NAMES = NameGrammar(
    languages_after=frozenset("语語文"),
    locatives=frozenset("在 于 於 赴 到 从 從 往 至 抵 位于 位於 前往 抵达 抵達 来自 來自 飞往 访问 訪問 距离 途经 经过 驻".split()),
    place_nouns=frozenset("市县縣省州区區镇鎮村乡鄉岛島郡府港湾灣"),
)

SENTENCES = SentenceGrammar()

# --- dates ---------------------------------------------------------------------------------------------------------------------

DATES = DateGrammar(
    seasons={"SP": "春", "SU": "夏", "FA": "秋", "WI": "冬"},
    units={
        "D": "天 日",
        "W": "周 週 星期 礼拜 禮拜",
        "M": "月",
        "Q": "季度",
        "Y": "年 周年 週年",
        "DE": "年代",
        "CE": "世纪 世紀",
        "TH": "小时 小時",
        "TM": "分钟 分鐘",
    },
    numbers={"X": "数 數 几 幾 多"},
    deictic={
        "Y+0": "今年 本年 本年度 今年度",
        "Y-1": "去年 昨年 上年",
        "Y-2": "前年",
        "Y+1": "明年 来年 來年",
        "Y+2": "后年 後年",
        "M+0": "本月 这个月 這個月 今月",
        "M-1": "上月 上个月 上個月 先月",
        "M+1": "下月 下个月 下個月 来月",
        "D+0": "今天 今日 今晚 今晨 今早",
        "D-1": "昨天 昨日 昨晚",
        "D-2": "前天",
        "D-3": "大前天",
        "D+1": "明天 明日 明晚 明晨",
        "D+2": "后天 後天",
        "D+3": "大后天",
    },
    narrative={
        "D+0": "当天 当日 當天 當日 同日 同一天 这一天 这天",
        "D+1": "次日 翌日 第二天",
        "D-1": "前一天 前一日",
        "M+0": "当月 當月 同月",
        "M+1": "次月",
        "Y+0": "当年 當年 同年 这一年 那一年",
        "Y+1": "次年 翌年 第二年",
        "Y-1": "前一年",
    },
    references={
        "PRESENT_REF": "目前 现在 現在 当前 當前 如今 眼下 现阶段 当下",
        "PAST_REF": "近日 日前 最近 不久前 近来 前不久 近期 以往 当时 當時 过去 過去 昔日",
        "FUTURE_REF": "未来 未來 今后 今後 将来 將來 不久的将来 不久后",
    },
    sets={
        "P1Y": "每年 一年一度",
        "P1M": "每月 每个月",
        "P1W": "每周 每週 每星期",
        "P1D": "每天 每日",
        "P1Q": "每季度",
    },
    last="上 上个 上個 先",
    next="下 下个 下個 来",
    this="本 这 這 今 这个 這個",
    future_endings=(
        "将(?![军领近帅])|將|即将|计划(?!生育)|計劃|预计|預計|预期|拟于|拟在|有望|定于|会于|会在|會在|准备|有待|届时|屆時|打算|力争|争取|预定|料将"
    ),
    past_endings=(
        "了(?!解)|已|曾|刚刚|举行|舉行|签署|簽署|表示|说|說|会见|會見|称|指出|宣布|显示|公布|发布|抵达|访问|发生|结束|启动|开幕|闭幕|通车|建成|完成|达成|通过|召开"
    ),
)

# --- events --------------------------------------------------------------------------------------------------------------------

EVENTS = EventGrammar(
    lists={
        "pact": "协议 协定 条约 备忘录 合同 议定书 声明 文件 公约 合作文件",
        "loan": "贷款 信贷 融资 授信 援款",
        "money": "亿 万 美元 欧元 元 人民币",
        "line": "铁路 铁道 线路 隧道 大桥 港口 机场 管道 公路 工厂 电站 车站 专线 线 项目 码头 班列 列车 大使馆 领事馆 物流中心 口岸站",
        "gathering": "峰会 会议 会谈 论坛 大会 磋商 谈判 会晤 座谈会",
        "frontier": "边境 口岸 边界 国界 过境点 边境口岸",
        "penalty": "制裁 关税 禁运",
    },
    triggers=(
        Trigger("finance", verbs="签署 签订 提供 批准 发放 获得 同意提供", needs="@loan"),
        Trigger("finance", verbs="投资 出资", needs="@money"),
        Trigger("border", verbs="关闭 封闭 重新开放 开放 恢复通关 恢复开放 重开 封锁", needs="@frontier"),
        Trigger("agreement", verbs="签署 签订 签约 草签 批准 签下", refuses="法令 法案 总统令"),
        Trigger("agreement", verbs="达成 缔结", needs="@pact 一致 共识"),
        Trigger("agreement", nouns="签署仪式 签字仪式"),
        Trigger("sanction", verbs="实施 宣布 解除 取消 延长 施加 加征", needs="制裁 关税 禁运"),
        Trigger("sanction", verbs="制裁"),
        Trigger("construction", verbs="开工 动工 奠基 开工建设 开始建设 破土动工 启动建设 开始施工"),
        Trigger("opening", verbs="通车 投入运营 开通 投运 竣工 落成 启用 投入使用 正式运营 开馆 首发 发车 建成"),
        Trigger("exercise", nouns="军事演习 联合军演 军演 演习 联合演习 联合演练 反恐演习 演练"),
        Trigger("protest", verbs="抗议 示威 游行 罢工 走上街头", refuses="提出抗议 严正抗议"),
        Trigger("attack", nouns="袭击事件 恐袭事件 爆炸事件 恐怖袭击事件"),
        Trigger("attack", verbs="袭击 空袭 爆炸 爆炸袭击 炮击 恐袭 恐怖袭击 攻击 交火 冲突"),
        Trigger(
            "visit",
            verbs="访问 到访 抵达 出访 国事访问 正式访问 访华 赴",
            needs="访问 到访 出访 国事访问 正式访问 访华",
            refuses="网站 游客",
        ),
        Trigger("visit", verbs="抵达", needs="总统 主席 总理 外长 部长 代表团 议长", refuses="列车 班列"),
        Trigger("meeting", verbs="会见 会晤 举行会谈 举行会晤 会谈 接见 通电话 共同主持"),
        Trigger(
            "meeting", nouns="峰会 会议 论坛 大会 磋商 外长会 外长会晤 部长级会议 部长会议 座谈会", refuses="新闻发布会 记者会 委员会议"
        ),
        Trigger("statement", verbs="表示 指出 强调 宣布 谴责 呼吁 警告 称 说 敦促"),
    ),
    held="举行 召开 举办 开幕 闭幕 召集 主办 承办 开始 结束 落幕 发生 造成 爆发 展开 主持 出席 开展",
    called_off="取消 推迟 搁置 破裂",
    openers="",
    bare_openers="",
    coordinators="并 并且 而",
    prepositions="",
    definite="此次 本次 该 这次 这一",
    other="另 新一轮 下一届 下届 第二次",
    anaphora="双方 三方 两国 三国 他 她 他们 各方 其间 期间 会后",
    negation="没有 未 未能 拒绝 否认 不 并未",
    planned="将 拟 计划 将于 即将 预计 准备 有望 定于",
    planned_before_noun="即将 计划 下届",
    hypothetical="可能 或将 如果 若 也许 假如",
    infinitive="",
    place="在 于 赴 抵达 抵 访问",
    towards="赴 抵达 抵 访问",
    since="自 自从",
    during="期间",
    taking_part="参加 参与 出席 与会",
    ranges="至 到 - — –",
    between="与 和 同 跟 及",
    after="",
    before="",
    same_time="与此同时 同时 同期 其间",
    no_date_after="自 自从 截至 到 至 直到",
    no_party_after="不经 绕过 绕开",
    offices=(
        "总统 主席 总理 外长 外交部长 部长 发言人 大使 议长 秘书长 专家 教授 研究员 行长 局长 省长 市长 副总理 外交部 国务委员 代表 特使 "
        "首相 总书记 副外长"
    ),
    not_names="",
    articles="",
    spaceless=True,
)

# --- railways ------------------------------------------------------------------------------------------------------------------

RAIL = RailGrammar(
    lines="铁路 铁道 铁路线 铁路项目 铁路通道 铁路走廊 鐵路 铁路干线",
    rivals="公路 高速公路 管道 天然气管道 油气管道 航班 航线 输电线路 地铁 光缆 汽车",
    not_after="部长 部 局 公司 集团 警察 职工 口岸",
    joints="和 与 至 到 经 途经 及 以及 、 连接",
    these="三国 两国 三个国家 两个国家",
    name_endings="",
)
