// What the core answers: written by ./dev gen golden, from tests/suite/golden.
/** @type {any} */ const r0 = {
  "at":1795411800000,
  "author":"林若涵",
  "fileName":"校友联系表-2026-11-23.csv",
  "format":"csv",
  "fullValues":false,
  "id":"01a206e1-efc0-7f1c-ac99-26fe99cfa34d",
  "leftOut":{"no_consent":22,"refused":5},
  "people":39,
  "protected":false,
  "purpose":"invitations",
  "report":"alumni_contacts",
  "sha256":"eb6865aef5abd9ad1d0820b3a6d1a0f3cda3dd97545ccc07d16fa5643481a3b7",
  "state":"done",
};
/** @type {any} */ const r1 = [
  "name",
  "company",
  "role",
  "cohorts",
  "sector",
  "city",
  "mobile",
  "wechat",
  "email",
  "last_contact",
];
/** @type {any} */ const r2 = {
  "columns":r1,
  "format":"xlsx",
  "full":false,
  "language":"zh-CN",
  "purpose":"invitations",
  "query":{"order":"name"},
};
/** @type {any} */ const r3 = [
  "姓名",
  "公司",
  "职务",
  "期次",
  "赛道",
  "城市",
  "手机",
  "微信号",
  "邮箱",
  "最近联系",
];
/** @type {any} */ const r4 = [
  "程欣怡",
  "飞廉新材科技（上海）有限公司",
  "CTO",
  "第 1 期",
  "新材料",
  "苏州",
  "159****2624",
  "",
  "m***@example.com",
  "2026-03-17",
];
/** @type {any} */ const r5 = [
  ["陈涛","若水能源科技（上海）有限公司","运营负责人","第 2 期","新能源","合肥","177****6304","","m***@example.com","2026-11-19"],
  r4,
  ["董景行","木石新材科技（上海）有限公司","总经理","第 1 期","新材料","上海","199****4233","mp***","m***@example.com","2026-08-21"],
  ["冯思嘉","明川医疗科技（上海）有限公司","总经理","第 1 期","医疗器械","宁波","186****4032","mp***","m***@example.com","2025-11-03"],
  ["傅雨桐","元初物联科技（上海）有限公司","运营负责人","第 3 期","物联网","合肥","188****7675","mp***","","2026-01-10"],
];
/** @type {any} */ const r6 = {
  "headers":r3,
  "leftOut":{"no_consent":22,"refused":5},
  "rows":39,
  "sample":r5,
};
/** @type {any} */ const r7 = [
  [
    "陈涛",
    "若水能源科技（上海）有限公司",
    "运营负责人",
    "第 2 期",
    "新能源",
    "合肥",
    "177 7643 6304",
    "",
    "mp6304396@example.com",
    "2026-11-19",
  ],
  ["程欣怡","飞廉新材科技（上海）有限公司","CTO","第 1 期","新材料","苏州","159 3429 2624","","mp2624625@example.com","2026-03-17"],
  [
    "董景行",
    "木石新材科技（上海）有限公司",
    "总经理",
    "第 1 期",
    "新材料",
    "上海",
    "199 8829 4233",
    "mp4233280",
    "mp4233280@example.com",
    "2026-08-21",
  ],
  [
    "冯思嘉",
    "明川医疗科技（上海）有限公司",
    "总经理",
    "第 1 期",
    "医疗器械",
    "宁波",
    "186 4560 4032",
    "mp4032493",
    "mp4032493@example.com",
    "2025-11-03",
  ],
  ["傅雨桐","元初物联科技（上海）有限公司","运营负责人","第 3 期","物联网","合肥","188 3078 7675","mp7675254","","2026-01-10"],
];
/** @type {any} */ const r8 = {
  "no_address":39,
  "no_consent":22,
  "refused":5,
};
/** @type {any} */ const r9 = {
  "headers":["通讯地址","公司","姓名"],
  "leftOut":r8,
  "rows":0,
  "sample":[],
};
/** @type {any} */ const r10 = {
  "columns":r1,
  "format":"xlsx",
  "full":false,
  "language":"en",
  "purpose":"invitations",
  "query":{"order":"name"},
};
/** @type {any} */ const r11 = [
  "Name",
  "Company",
  "Role",
  "Cohorts",
  "Sector",
  "City",
  "Mobile",
  "WeChat",
  "E-mail",
  "Last contact",
];
/** @type {any} */ const r12 = {
  "headers":r11,
  "leftOut":{"no_consent":22,"refused":5},
  "rows":39,
  "sample":r5,
};
/** @type {any} */ const r13 = {
  "headers":["Address","Company","Name"],
  "leftOut":r8,
  "rows":0,
  "sample":[],
};
/** @type {any} */ const r14 = {
  "city":"苏州",
  "order":"name",
  "silentDays":90,
};
/** @type {any} */ const r15 = [
  "01a20729-5900-79f8-a58c-194c43084357",
];
/** @type {any} */ const r16 = {
  "kind":"export",
  "op":"01a20729-5900-751b-8a31-c98b9fe13065",
  "touched":[
    {"ids":r15,"table":"export_log"},
    {"ids":r15,"table":"export_roll"},
    {"ids":["01a20729-5900-751b-8a31-c98b9fe13065"],"table":"op"},
  ],
};
/** @type {import("../recording").Recording} */
export default {
  "asks":[
    {
      "args":{},
      "command":"program_state",
      "reply":{
        "cohort":{
          "capacity":24,
          "demoDay":"2027-01-01",
          "edition":4,
          "endsOn":"2027-01-03",
          "id":"01a205f5-bb00-723f-9427-1360b10a1ba7",
          "lacks":[],
          "name":"2026 秋季营",
          "programme":"01a205f5-bb00-778a-bf7e-e0df09768e48",
          "programmeName":"原力加速营",
          "startsOn":"2026-10-12",
          "startups":24,
          "state":"running",
        },
        "copiedFrom":null,
        "density":"normal",
        "file":"/home/lin/nursery.miaopu",
        "firstRun":false,
        "incubator":"漕河泾苗圃孵化器",
        "language":"zh-CN",
        "lastBackup":1795396320000,
        "me":{"id":"01a205f5-bb00-720d-8863-dca72538e5cb","name":"林若涵"},
        "open":true,
        "problem":null,
        "problemArgs":{},
        "readOnly":false,
        "theme":"system",
        "today":"2026-11-23",
        "version":"0.1.0",
        "zone":"Asia/Shanghai",
      },
      "tables":"cohort enrolment participant person programme session setting",
    },
    {
      "args":{},
      "command":"list_exports",
      "reply":[
        r0,
      ],
      "tables":"export_log pending_export person",
    },
    {
      "args":{
        "report":r2,
      },
      "command":"preview_contacts",
      "reply":r6,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"xlsx",
          "full":true,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":{
        "headers":r3,
        "leftOut":{"no_consent":22,"refused":5},
        "rows":39,
        "sample":r7,
      },
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"pdf",
          "full":false,
          "grouping":"cohort",
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":r6,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"pdf",
          "full":false,
          "grouping":"sector",
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":r6,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"pdf",
          "full":false,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":r6,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"labels",
          "full":false,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":r9,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"labels",
          "full":true,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":r9,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person setting",
    },
    {
      "args":{
        "report":r10,
      },
      "command":"preview_contacts",
      "reply":r12,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"xlsx",
          "full":true,
          "language":"en",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":{
        "headers":r11,
        "leftOut":{"no_consent":22,"refused":5},
        "rows":39,
        "sample":r7,
      },
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"pdf",
          "full":false,
          "grouping":"cohort",
          "language":"en",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":r12,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"pdf",
          "full":false,
          "grouping":"sector",
          "language":"en",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":r12,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"pdf",
          "full":false,
          "language":"en",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":r12,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"labels",
          "full":false,
          "language":"en",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":r13,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"labels",
          "full":true,
          "language":"en",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":r13,
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":["name","role","cohorts","sector","city","mobile","wechat","email","last_contact"],
          "format":"xlsx",
          "full":false,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":{
        "headers":["姓名","职务","期次","赛道","城市","手机","微信号","邮箱","最近联系"],
        "leftOut":{"no_consent":22,"refused":5},
        "rows":39,
        "sample":[
          ["陈涛","运营负责人","第 2 期","新能源","合肥","177****6304","","m***@example.com","2026-11-19"],
          ["程欣怡","CTO","第 1 期","新材料","苏州","159****2624","","m***@example.com","2026-03-17"],
          ["董景行","总经理","第 1 期","新材料","上海","199****4233","mp***","m***@example.com","2026-08-21"],
          ["冯思嘉","总经理","第 1 期","医疗器械","宁波","186****4032","mp***","m***@example.com","2025-11-03"],
          ["傅雨桐","运营负责人","第 3 期","物联网","合肥","188****7675","mp***","","2026-01-10"],
        ],
      },
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":["name","role","cohorts","sector","mobile","wechat","email","last_contact"],
          "format":"xlsx",
          "full":false,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":{
        "headers":["姓名","职务","期次","赛道","手机","微信号","邮箱","最近联系"],
        "leftOut":{"no_consent":22,"refused":5},
        "rows":39,
        "sample":[
          ["陈涛","运营负责人","第 2 期","新能源","177****6304","","m***@example.com","2026-11-19"],
          ["程欣怡","CTO","第 1 期","新材料","159****2624","","m***@example.com","2026-03-17"],
          ["董景行","总经理","第 1 期","新材料","199****4233","mp***","m***@example.com","2026-08-21"],
          ["冯思嘉","总经理","第 1 期","医疗器械","186****4032","mp***","m***@example.com","2025-11-03"],
          ["傅雨桐","运营负责人","第 3 期","物联网","188****7675","mp***","","2026-01-10"],
        ],
      },
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":["name","company","role","cohorts","sector","mobile","wechat","email","last_contact"],
          "format":"xlsx",
          "full":false,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":{
        "headers":["姓名","公司","职务","期次","赛道","手机","微信号","邮箱","最近联系"],
        "leftOut":{"no_consent":22,"refused":5},
        "rows":39,
        "sample":[
          ["陈涛","若水能源科技（上海）有限公司","运营负责人","第 2 期","新能源","177****6304","","m***@example.com","2026-11-19"],
          ["程欣怡","飞廉新材科技（上海）有限公司","CTO","第 1 期","新材料","159****2624","","m***@example.com","2026-03-17"],
          ["董景行","木石新材科技（上海）有限公司","总经理","第 1 期","新材料","199****4233","mp***","m***@example.com","2026-08-21"],
          ["冯思嘉","明川医疗科技（上海）有限公司","总经理","第 1 期","医疗器械","186****4032","mp***","m***@example.com","2025-11-03"],
          ["傅雨桐","元初物联科技（上海）有限公司","运营负责人","第 3 期","物联网","188****7675","mp***","","2026-01-10"],
        ],
      },
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":["name","company","role","cohorts","sector","mobile","city","wechat","email","last_contact"],
          "format":"xlsx",
          "full":false,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":{
        "headers":["姓名","公司","职务","期次","赛道","手机","城市","微信号","邮箱","最近联系"],
        "leftOut":{"no_consent":22,"refused":5},
        "rows":39,
        "sample":[
          ["陈涛","若水能源科技（上海）有限公司","运营负责人","第 2 期","新能源","177****6304","合肥","","m***@example.com","2026-11-19"],
          ["程欣怡","飞廉新材科技（上海）有限公司","CTO","第 1 期","新材料","159****2624","苏州","","m***@example.com","2026-03-17"],
          ["董景行","木石新材科技（上海）有限公司","总经理","第 1 期","新材料","199****4233","上海","mp***","m***@example.com","2026-08-21"],
          ["冯思嘉","明川医疗科技（上海）有限公司","总经理","第 1 期","医疗器械","186****4032","宁波","mp***","m***@example.com","2025-11-03"],
          ["傅雨桐","元初物联科技（上海）有限公司","运营负责人","第 3 期","物联网","188****7675","合肥","mp***","","2026-01-10"],
        ],
      },
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":["name","company","role","cohorts","sector","city","wechat","mobile","email","last_contact"],
          "format":"xlsx",
          "full":false,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":{
        "headers":["姓名","公司","职务","期次","赛道","城市","微信号","手机","邮箱","最近联系"],
        "leftOut":{"no_consent":22,"refused":5},
        "rows":39,
        "sample":[
          ["陈涛","若水能源科技（上海）有限公司","运营负责人","第 2 期","新能源","合肥","","177****6304","m***@example.com","2026-11-19"],
          ["程欣怡","飞廉新材科技（上海）有限公司","CTO","第 1 期","新材料","苏州","","159****2624","m***@example.com","2026-03-17"],
          ["董景行","木石新材科技（上海）有限公司","总经理","第 1 期","新材料","上海","mp***","199****4233","m***@example.com","2026-08-21"],
          ["冯思嘉","明川医疗科技（上海）有限公司","总经理","第 1 期","医疗器械","宁波","mp***","186****4032","m***@example.com","2025-11-03"],
          ["傅雨桐","元初物联科技（上海）有限公司","运营负责人","第 3 期","物联网","合肥","mp***","188****7675","","2026-01-10"],
        ],
      },
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":["name","company","role","cohorts","sector","city","wechat","email","mobile","last_contact"],
          "format":"xlsx",
          "full":false,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":{
        "headers":["姓名","公司","职务","期次","赛道","城市","微信号","邮箱","手机","最近联系"],
        "leftOut":{"no_consent":22,"refused":5},
        "rows":39,
        "sample":[
          ["陈涛","若水能源科技（上海）有限公司","运营负责人","第 2 期","新能源","合肥","","m***@example.com","177****6304","2026-11-19"],
          ["程欣怡","飞廉新材科技（上海）有限公司","CTO","第 1 期","新材料","苏州","","m***@example.com","159****2624","2026-03-17"],
          ["董景行","木石新材科技（上海）有限公司","总经理","第 1 期","新材料","上海","mp***","m***@example.com","199****4233","2026-08-21"],
          ["冯思嘉","明川医疗科技（上海）有限公司","总经理","第 1 期","医疗器械","宁波","mp***","m***@example.com","186****4032","2025-11-03"],
          ["傅雨桐","元初物联科技（上海）有限公司","运营负责人","第 3 期","物联网","合肥","mp***","","188****7675","2026-01-10"],
        ],
      },
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":["name","company","role","cohorts","sector","city","wechat","email","last_contact","mobile"],
          "format":"xlsx",
          "full":false,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":{"order":"name"},
        },
      },
      "command":"preview_contacts",
      "reply":{
        "headers":["姓名","公司","职务","期次","赛道","城市","微信号","邮箱","最近联系","手机"],
        "leftOut":{"no_consent":22,"refused":5},
        "rows":39,
        "sample":[
          ["陈涛","若水能源科技（上海）有限公司","运营负责人","第 2 期","新能源","合肥","","m***@example.com","2026-11-19","177****6304"],
          ["程欣怡","飞廉新材科技（上海）有限公司","CTO","第 1 期","新材料","苏州","","m***@example.com","2026-03-17","159****2624"],
          ["董景行","木石新材科技（上海）有限公司","总经理","第 1 期","新材料","上海","mp***","m***@example.com","2026-08-21","199****4233"],
          ["冯思嘉","明川医疗科技（上海）有限公司","总经理","第 1 期","医疗器械","宁波","mp***","m***@example.com","2025-11-03","186****4032"],
          ["傅雨桐","元初物联科技（上海）有限公司","运营负责人","第 3 期","物联网","合肥","mp***","","2026-01-10","188****7675"],
        ],
      },
      "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation own_field participant person setting",
    },
    {
      "args":{
        "report":{
          "columns":r1,
          "format":"xlsx",
          "full":false,
          "language":"zh-CN",
          "purpose":"publicity",
          "query":r14,
        },
      },
      "command":"preview_contacts",
      "reply":{
        "headers":r3,
        "leftOut":{"no_consent":1,"refused":1},
        "rows":6,
        "sample":[
          r4,
          ["黄海燕","澄明新材科技（上海）有限公司","联合创始人","第 1 期","新材料","苏州","159****4455","mp***","m***@example.com",""],
          ["马雨桐","北辰生物科技（上海）有限公司","总经理","第 2 期","生物医药","苏州","186****2436","mp***","",""],
          ["唐秀英","溪谷航天科技（上海）有限公司","联合创始人","第 2 期","航空航天","苏州","138****9546","mp***","m***@example.com",""],
          ["唐亦凡","松果能源科技（上海）有限公司","市场总监","第 3 期","新能源","苏州","150****6153","mp***","m***@example.com","2026-02-20"],
        ],
      },
      "tables":"affiliation apart check_in cohort consent contact_private interaction kept_cell_private membership mentor milestone note organisation own_field participant person plan_step setting site startup",
    },
    {
      "args":{
        "report":{
          "columns":["mobile","name","company"],
          "format":"csv",
          "full":false,
          "language":"zh-CN",
          "purpose":"invitations",
          "query":r14,
        },
      },
      "command":"preview_contacts",
      "reply":{
        "headers":["手机","姓名","公司"],
        "leftOut":{"no_consent":2,"refused":1},
        "rows":5,
        "sample":[
          ["159****2624","程欣怡","飞廉新材科技（上海）有限公司"],
          ["159****4455","黄海燕","澄明新材科技（上海）有限公司"],
          ["138****1970","孙梓萱","云岭能源科技（上海）有限公司"],
          ["138****9546","唐秀英","溪谷航天科技（上海）有限公司"],
          ["139****3720","袁海燕","听涛能源科技（上海）有限公司"],
        ],
      },
      "tables":"affiliation apart check_in cohort consent contact_private interaction kept_cell_private membership mentor milestone note organisation own_field participant person plan_step setting site startup",
    },
  ],
  "scenes":[
    [
      {
        "args":{
          "password":null,
          "path":"/home/lin/校友联系表-2026-11-23.xlsx",
          "report":r2,
        },
        "asks":[
          {
            "args":{},
            "command":"list_exports",
            "reply":[
              {
                "at":1795416480000,
                "author":"林若涵",
                "fileName":"校友联系表-2026-11-23.xlsx",
                "format":"xlsx",
                "fullValues":false,
                "id":"01a20729-5900-79f8-a58c-194c43084357",
                "leftOut":{"no_consent":22,"refused":5},
                "people":39,
                "protected":false,
                "purpose":"invitations",
                "report":"alumni_contacts",
                "sha256":"8f5211a82b8162493066264d6e3651bbc648fee0ddf41ebfb06894d57bcf92d6",
                "state":"done",
              },
              r0,
            ],
            "tables":"export_log pending_export person",
          },
        ],
        "command":"export_contacts",
        "committed":r16,
        "reply":{
          "file":"/home/lin/校友联系表-2026-11-23.xlsx",
          "id":"01a20729-5900-79f8-a58c-194c43084357",
          "leftOut":{"no_consent":22,"refused":5},
          "rows":39,
          "sha256":"8f5211a82b8162493066264d6e3651bbc648fee0ddf41ebfb06894d57bcf92d6",
        },
      },
    ],
    [
      {
        "args":{
          "password":null,
          "path":"/home/lin/alumni-contacts-2026-11-23.xlsx",
          "report":r10,
        },
        "asks":[
          {
            "args":{},
            "command":"list_exports",
            "reply":[
              {
                "at":1795416480000,
                "author":"林若涵",
                "fileName":"alumni-contacts-2026-11-23.xlsx",
                "format":"xlsx",
                "fullValues":false,
                "id":"01a20729-5900-79f8-a58c-194c43084357",
                "leftOut":{"no_consent":22,"refused":5},
                "people":39,
                "protected":false,
                "purpose":"invitations",
                "report":"alumni_contacts",
                "sha256":"3bccf08b67a9d8053cd72c032ddb4735264971a5bc09c4424fa4939d2408e573",
                "state":"done",
              },
              r0,
            ],
            "tables":"export_log pending_export person",
          },
        ],
        "command":"export_contacts",
        "committed":r16,
        "reply":{
          "file":"/home/lin/alumni-contacts-2026-11-23.xlsx",
          "id":"01a20729-5900-79f8-a58c-194c43084357",
          "leftOut":{"no_consent":22,"refused":5},
          "rows":39,
          "sha256":"3bccf08b67a9d8053cd72c032ddb4735264971a5bc09c4424fa4939d2408e573",
        },
      },
    ],
  ],
};
