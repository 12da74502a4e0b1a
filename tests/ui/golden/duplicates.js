// What the core answers: written by ./dev gen golden, from tests/suite/golden.
/** @type {any} */ const r0 = {
  "id":"01a205f5-bb00-720d-8863-dca72538e5cb",
  "name":"林若涵",
};
/** @type {any} */ const r1 = {
  "reasons":["same_phone","same_reading","same_company"],
  "score":90,
};
/** @type {any} */ const r2 = {
  "likeness":r1,
  "merged":{"company":"云岭科技有限公司","id":"01a20626-40e0-7dc5-aace-5156de40ae1f","name":"张炜"},
  "survivor":{"company":"云岭科技有限公司","id":"01a20626-40e0-7230-9014-b44274ea5464","name":"张伟"},
};
/** @type {any} */ const r3 = {
  "reasons":["same_phone","same_reading"],
  "score":83,
};
/** @type {any} */ const r4 = {
  "likeness":r3,
  "merged":{"company":null,"id":"01a20626-40e0-7f36-9829-a86e94c35dec","name":"林若寒"},
  "survivor":{"company":"听涛新材技术有限公司","id":"01a205f5-bb00-720d-8863-dca72538e5cb","name":"林若涵"},
};
/** @type {any} */ const r5 = {
  "reasons":["same_phone","same_company","same_city","other_name"],
  "score":70,
};
/** @type {any} */ const r6 = {
  "likeness":r5,
  "merged":{
    "company":"Northwind Robotics 上海微纳自主移动机器人研究院有限公司",
    "id":"01a20626-40e0-7d57-828d-530d52c2ee2f",
    "name":"Aleksandra Wójcik-Konstantynopolitańczykowianeczka",
  },
  "survivor":{"company":"Northwind Robotics 上海微纳自主移动机器人研究院有限公司","id":"01a20626-40e0-7648-843b-684e87b8a075","name":"Aleksandra Wójcik"},
};
/** @type {any} */ const r7 = {
  "reasons":["same_name","same_company","other_phone"],
  "score":56,
};
/** @type {any} */ const r8 = {
  "likeness":r7,
  "merged":{"company":"鹿鸣生物有限公司","id":"01a20626-40e0-7a63-adba-b47dbb9768a9","name":"胡秀梅"},
  "survivor":{"company":"鹿鸣生物有限公司","id":"01a20626-40e0-757d-9624-7afa5ba3bb86","name":"胡秀梅"},
};
/** @type {any} */ const r9 = {
  "args":{"query":{"limit":100}},
  "command":"list_duplicates",
  "reply":{
    "next":null,
    "previous":null,
    "rows":[
      r2,
      r4,
      r6,
      r8,
    ],
    "total":4,
  },
  "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person",
};
/** @type {any} */ const r10 = {
  "query":{"limit":1,"person":"01a20626-40e0-7dc5-aace-5156de40ae1f"},
};
/** @type {any} */ const r11 = {
  "next":null,
  "previous":null,
  "rows":[
    r2,
  ],
  "total":1,
};
/** @type {any} */ const r12 = {
  "args":r10,
  "command":"list_duplicates",
  "reply":r11,
  "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person",
};
/** @type {any} */ const r13 = {
  "query":{"limit":100,"person":"01a20626-40e0-7dc5-aace-5156de40ae1f"},
};
/** @type {any} */ const r14 = {
  "args":r13,
  "command":"list_duplicates",
  "reply":r11,
  "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person",
};
/** @type {any} */ const r15 = {
  "draft":{"choices":{},"merged":"01a20626-40e0-7dc5-aace-5156de40ae1f","survivor":"01a20626-40e0-7230-9014-b44274ea5464"},
};
/** @type {any} */ const r16 = {
  "id":"01a20626-40e0-7dc5-aace-5156de40ae1f",
  "name":"张炜",
};
/** @type {any} */ const r17 = {
  "field":"name",
  "merged":["张炜"],
  "overflow":[],
  "purpose":null,
  "result":["张伟"],
  "survivor":["张伟"],
  "take":"survivor",
  "takes":["survivor","merged"],
};
/** @type {any} */ const r18 = {
  "field":"alias",
  "merged":[],
  "overflow":[],
  "purpose":null,
  "result":["张炜"],
  "survivor":[],
  "take":null,
  "takes":[],
};
/** @type {any} */ const r19 = {
  "field":"mobile",
  "merged":["+8613800138000"],
  "overflow":[],
  "purpose":null,
  "result":["+8613800138000"],
  "survivor":["+8613800138000"],
  "take":null,
  "takes":[],
};
/** @type {any} */ const r20 = {
  "field":"wechat",
  "merged":[],
  "overflow":[],
  "purpose":null,
  "result":["zw_1990"],
  "survivor":["zw_1990"],
  "take":null,
  "takes":[],
};
/** @type {any} */ const r21 = {
  "field":"email",
  "merged":["zhangwei@example.com"],
  "overflow":[],
  "purpose":null,
  "result":["zhangwei@example.com"],
  "survivor":[],
  "take":null,
  "takes":[],
};
/** @type {any} */ const r22 = [
  "云岭科技有限公司 · 创始人",
];
/** @type {any} */ const r23 = {
  "field":"company",
  "merged":["云岭科技有限公司 · CEO"],
  "overflow":[],
  "purpose":null,
  "result":["云岭科技有限公司 · 创始人","云岭科技有限公司 · CEO"],
  "survivor":r22,
  "take":"survivor",
  "takes":["survivor","merged"],
};
/** @type {any} */ const r24 = {
  "field":"city",
  "merged":["苏州"],
  "overflow":["苏州"],
  "purpose":null,
  "result":["上海"],
  "survivor":["上海"],
  "take":"survivor",
  "takes":["survivor","merged"],
};
/** @type {any} */ const r25 = {
  "field":"sector",
  "merged":["人工智能"],
  "overflow":[],
  "purpose":null,
  "result":["人工智能"],
  "survivor":["人工智能"],
  "take":null,
  "takes":[],
};
/** @type {any} */ const r26 = {
  "field":"expertise",
  "merged":["融资"],
  "overflow":[],
  "purpose":null,
  "result":["融资"],
  "survivor":[],
  "take":null,
  "takes":[],
};
/** @type {any} */ const r27 = [
  "2019 年入营，喜欢周三下午谈。",
];
/** @type {any} */ const r28 = {
  "field":"remark",
  "merged":["名片上写作“炜”。"],
  "overflow":[],
  "purpose":null,
  "result":["2019 年入营，喜欢周三下午谈。\n名片上写作“炜”。"],
  "survivor":r27,
  "take":"both",
  "takes":["survivor","merged","both"],
};
/** @type {any} */ const r29 = {
  "field":"consent",
  "merged":["refused"],
  "overflow":[],
  "purpose":"directory",
  "result":["refused"],
  "survivor":["given"],
  "take":null,
  "takes":[],
};
/** @type {any} */ const r30 = {
  "field":"consent",
  "merged":["given"],
  "overflow":[],
  "purpose":"publicity",
  "result":["given"],
  "survivor":[],
  "take":null,
  "takes":[],
};
/** @type {any} */ const r31 = [
  r17,
  r18,
  r19,
  r20,
  r21,
  r23,
  r24,
  r25,
  r26,
  r28,
  r29,
  r30,
];
/** @type {any} */ const r32 = {
  "id":"01a20626-40e0-7230-9014-b44274ea5464",
  "name":"张伟",
};
/** @type {any} */ const r33 = {
  "draft":{"choices":{},"merged":"01a20626-40e0-7f36-9829-a86e94c35dec","survivor":"01a205f5-bb00-720d-8863-dca72538e5cb"},
};
/** @type {any} */ const r34 = {
  "id":"01a20626-40e0-7f36-9829-a86e94c35dec",
  "name":"林若寒",
};
/** @type {any} */ const r35 = [
  "听涛新材技术有限公司 · 总经理",
];
/** @type {any} */ const r36 = [
  {
    "field":"name",
    "merged":["林若寒"],
    "overflow":[],
    "purpose":null,
    "result":["林若涵"],
    "survivor":["林若涵"],
    "take":"survivor",
    "takes":["survivor","merged"],
  },
  {"field":"alias","merged":[],"overflow":[],"purpose":null,"result":["林若寒"],"survivor":[],"take":null,"takes":[]},
  {"field":"mobile","merged":["+8618656507816"],"overflow":[],"purpose":null,"result":["+8618656507816"],"survivor":["+8618656507816"],"take":null,"takes":[]},
  {
    "field":"company",
    "merged":[],
    "overflow":[],
    "purpose":null,
    "result":r35,
    "survivor":r35,
    "take":null,
    "takes":[],
  },
  {"field":"city","merged":[],"overflow":[],"purpose":null,"result":["上海"],"survivor":["上海"],"take":null,"takes":[]},
  {"field":"notes","merged":[],"overflow":[],"purpose":null,"result":["2"],"survivor":["2"],"take":null,"takes":[]},
];
/** @type {any} */ const r37 = {
  "draft":{"choices":{},"merged":"01a20626-40e0-7d57-828d-530d52c2ee2f","survivor":"01a20626-40e0-7648-843b-684e87b8a075"},
};
/** @type {any} */ const r38 = {
  "id":"01a20626-40e0-7d57-828d-530d52c2ee2f",
  "name":"Aleksandra Wójcik-Konstantynopolitańczykowianeczka",
};
/** @type {any} */ const r39 = [
  "Aleksandra Wójcik-Konstantynopolitańczykowianeczka",
];
/** @type {any} */ const r40 = [
  "aleksandra.wojcik-konstantynopolitanczykowianeczka@example.com",
];
/** @type {any} */ const r41 = [
  "机器人、知识产权与国际合作",
];
/** @type {any} */ const r42 = [
  {
    "field":"name",
    "merged":r39,
    "overflow":r39,
    "purpose":null,
    "result":["Aleksandra Wójcik"],
    "survivor":["Aleksandra Wójcik"],
    "take":"survivor",
    "takes":["survivor","merged"],
  },
  {"field":"alias","merged":[],"overflow":[],"purpose":null,"result":["Ola"],"survivor":["Ola"],"take":null,"takes":[]},
  {"field":"mobile","merged":["+8615059616949"],"overflow":[],"purpose":null,"result":["+8615059616949"],"survivor":["+8615059616949"],"take":null,"takes":[]},
  {
    "field":"email",
    "merged":r40,
    "overflow":[],
    "purpose":null,
    "result":r40,
    "survivor":[],
    "take":null,
    "takes":[],
  },
  {
    "field":"company",
    "merged":["Northwind Robotics 上海微纳自主移动机器人研究院有限公司 · Vice President for Research Partnerships"],
    "overflow":[],
    "purpose":null,
    "result":[
      "Northwind Robotics 上海微纳自主移动机器人研究院有限公司 · CEO",
      "Northwind Robotics 上海微纳自主移动机器人研究院有限公司 · Vice President for Research Partnerships",
    ],
    "survivor":["Northwind Robotics 上海微纳自主移动机器人研究院有限公司 · CEO"],
    "take":"survivor",
    "takes":["survivor","merged"],
  },
  {"field":"city","merged":["苏州"],"overflow":[],"purpose":null,"result":["苏州"],"survivor":["苏州"],"take":null,"takes":[]},
  {
    "field":"expertise",
    "merged":r41,
    "overflow":[],
    "purpose":null,
    "result":r41,
    "survivor":["机器人"],
    "take":"both",
    "takes":["survivor","merged","both"],
  },
];
/** @type {any} */ const r43 = {
  "id":"01a20626-40e0-7648-843b-684e87b8a075",
  "name":"Aleksandra Wójcik",
};
/** @type {any} */ const r44 = {
  "draft":{"choices":{},"merged":"01a20626-40e0-7a63-adba-b47dbb9768a9","survivor":"01a20626-40e0-757d-9624-7afa5ba3bb86"},
};
/** @type {any} */ const r45 = {
  "id":"01a20626-40e0-7a63-adba-b47dbb9768a9",
  "name":"胡秀梅",
};
/** @type {any} */ const r46 = [
  {"field":"name","merged":["胡秀梅"],"overflow":[],"purpose":null,"result":["胡秀梅"],"survivor":["胡秀梅"],"take":null,"takes":[]},
  {
    "field":"mobile",
    "merged":["+8613900139000"],
    "overflow":[],
    "purpose":null,
    "result":["+8613900139001","+8613900139000"],
    "survivor":["+8613900139001"],
    "take":"survivor",
    "takes":["survivor","merged"],
  },
  {
    "field":"company",
    "merged":["鹿鸣生物有限公司"],
    "overflow":[],
    "purpose":null,
    "result":["鹿鸣生物有限公司"],
    "survivor":["鹿鸣生物有限公司"],
    "take":null,
    "takes":[],
  },
  {"field":"city","merged":["杭州"],"overflow":[],"purpose":null,"result":["杭州"],"survivor":[],"take":null,"takes":[]},
];
/** @type {any} */ const r47 = {
  "id":"01a20626-40e0-757d-9624-7afa5ba3bb86",
  "name":"胡秀梅",
};
/** @type {any} */ const r48 = {
  "field":"alias",
  "merged":[],
  "overflow":[],
  "purpose":null,
  "result":["张伟"],
  "survivor":[],
  "take":null,
  "takes":[],
};
/** @type {any} */ const r49 = {
  "field":"city",
  "merged":["苏州"],
  "overflow":["上海"],
  "purpose":null,
  "result":["苏州"],
  "survivor":["上海"],
  "take":"merged",
  "takes":["survivor","merged"],
};
/** @type {any} */ const r50 = {
  "likeness":r1,
  "merged":r16,
  "rows":[
    r17,
    r18,
    r19,
    r20,
    r21,
    r23,
    r49,
    r25,
    r26,
    r28,
    r29,
    r30,
  ],
  "seen":21,
  "survivor":r32,
};
/** @type {any} */ const r51 = {
  "args":{"query":{"limit":100}},
  "command":"list_duplicates",
  "reply":{
    "next":null,
    "previous":null,
    "rows":[
      r4,
      r6,
      r8,
    ],
    "total":3,
  },
  "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person",
};
/** @type {any} */ const r52 = {
  "next":null,
  "previous":null,
  "rows":[],
  "total":0,
};
/** @type {any} */ const r53 = {
  "args":r10,
  "command":"list_duplicates",
  "reply":r52,
  "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person",
};
/** @type {any} */ const r54 = {
  "args":r13,
  "command":"list_duplicates",
  "reply":r52,
  "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person",
};
/** @type {any} */ const r55 = {
  "args":{},
  "code":"no_such_person",
  "field":null,
};
/** @type {any} */ const r56 = {
  "args":r33,
  "command":"plan_merge",
  "reply":{
    "likeness":r3,
    "merged":r34,
    "rows":r36,
    "seen":22,
    "survivor":r0,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r57 = {
  "args":r37,
  "command":"plan_merge",
  "reply":{
    "likeness":r5,
    "merged":r38,
    "rows":r42,
    "seen":22,
    "survivor":r43,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r58 = {
  "args":r44,
  "command":"plan_merge",
  "reply":{
    "likeness":r7,
    "merged":r45,
    "rows":r46,
    "seen":22,
    "survivor":r47,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r59 = [
  r51,
  r53,
  r54,
  {
    "args":r15,
    "command":"plan_merge",
    "refused":r55,
  },
  r56,
  r57,
  r58,
];
/** @type {any} */ const r60 = {
  "ids":["01a20626-40e0-7886-9405-9fba679cfb2e","01a20626-40e0-714f-95c9-2c9b0f4c45a9"],
  "table":"consent",
};
/** @type {any} */ const r61 = [
  "01a20729-5900-79f8-a58c-194c43084357",
];
/** @type {any} */ const r62 = {
  "ids":r61,
  "table":"kept_cell_private",
};
/** @type {any} */ const r63 = {
  "ids":["d0c98528-7ca4-5fd1-93bc-7782b8e4b880"],
  "table":"merging",
};
/** @type {any} */ const r64 = {
  "ids":["01a20626-40e0-7230-9014-b44274ea5464","01a20626-40e0-7dc5-aace-5156de40ae1f"],
  "table":"person",
};
/** @type {any} */ const r65 = {
  "ids":["01a20729-5900-751b-8a31-c98b9fe13065"],
  "table":"op",
};
/** @type {any} */ const r66 = {
  "kind":"merge_people",
  "op":"01a20729-5900-751b-8a31-c98b9fe13065",
  "touched":[
    {
      "ids":["01a20626-40e0-7eed-9f04-2518463c77d6","01a20729-5900-70a7-9a38-36e87ed07677","01a20626-40e0-7cd4-9038-c4ff3492d1be","01a20729-5900-73f0-bd21-5a6b81ee23ba"],
      "table":"affiliation",
    },
    r60,
    {"ids":["01a20729-5900-7272-8a3b-30b47adb412b","01a20626-40e0-787c-9e76-4c82556b37d1","01a20626-40e0-702f-b9bd-e1f184f67b1c"],"table":"contact_private"},
    r62,
    r63,
    r64,
    r65,
  ],
};
/** @type {any} */ const r67 = {
  "op":"01a20729-5900-751b-8a31-c98b9fe13065",
  "value":{"merged":"01a20626-40e0-7dc5-aace-5156de40ae1f","survivor":"01a20626-40e0-7230-9014-b44274ea5464"},
};
/** @type {any} */ const r68 = {
  "args":r15,
  "command":"plan_merge",
  "reply":{
    "likeness":r1,
    "merged":r16,
    "rows":r31,
    "seen":23,
    "survivor":r32,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r69 = {
  "args":r33,
  "command":"plan_merge",
  "reply":{
    "likeness":r3,
    "merged":r34,
    "rows":r36,
    "seen":23,
    "survivor":r0,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r70 = {
  "args":r37,
  "command":"plan_merge",
  "reply":{
    "likeness":r5,
    "merged":r38,
    "rows":r42,
    "seen":23,
    "survivor":r43,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r71 = {
  "args":r44,
  "command":"plan_merge",
  "reply":{
    "likeness":r7,
    "merged":r45,
    "rows":r46,
    "seen":23,
    "survivor":r47,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r72 = {
  "ids":["01a20729-5900-7569-bc04-e0f4c35bf5bb"],
  "table":"op",
};
/** @type {any} */ const r73 = {
  "args":r15,
  "command":"plan_merge",
  "reply":{
    "likeness":r1,
    "merged":r16,
    "rows":r31,
    "seen":22,
    "survivor":r32,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r74 = {
  "one":"01a205f5-bb00-720d-8863-dca72538e5cb",
  "other":"01a20626-40e0-7f36-9829-a86e94c35dec",
};
/** @type {any} */ const r75 = {
  "args":{"query":{"limit":100}},
  "command":"list_duplicates",
  "reply":{
    "next":null,
    "previous":null,
    "rows":[
      r6,
      r8,
    ],
    "total":2,
  },
  "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person",
};
/** @type {any} */ const r76 = {
  "ids":["84a934d0-e5c7-57cc-a3f6-01834be9c9fa"],
  "table":"apart",
};
/** @type {any} */ const r77 = {
  "one":"01a20626-40e0-7648-843b-684e87b8a075",
  "other":"01a20626-40e0-7d57-828d-530d52c2ee2f",
};
/** @type {any} */ const r78 = {
  "args":{"query":{"limit":100}},
  "command":"list_duplicates",
  "reply":{
    "next":null,
    "previous":null,
    "rows":[
      r8,
    ],
    "total":1,
  },
  "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person",
};
/** @type {any} */ const r79 = {
  "args":r33,
  "command":"plan_merge",
  "reply":{
    "likeness":r3,
    "merged":r34,
    "rows":r36,
    "seen":24,
    "survivor":r0,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r80 = {
  "args":r37,
  "command":"plan_merge",
  "reply":{
    "likeness":r5,
    "merged":r38,
    "rows":r42,
    "seen":24,
    "survivor":r43,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r81 = {
  "args":r44,
  "command":"plan_merge",
  "reply":{
    "likeness":r7,
    "merged":r45,
    "rows":r46,
    "seen":24,
    "survivor":r47,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r82 = {
  "ids":["a13f28fd-ce56-53cf-b537-c609e8554b01"],
  "table":"apart",
};
/** @type {any} */ const r83 = {
  "one":"01a20626-40e0-757d-9624-7afa5ba3bb86",
  "other":"01a20626-40e0-7a63-adba-b47dbb9768a9",
};
/** @type {any} */ const r84 = {
  "args":{"query":{"limit":100}},
  "command":"list_duplicates",
  "reply":r52,
  "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person",
};
/** @type {any} */ const r85 = {
  "args":r33,
  "command":"plan_merge",
  "reply":{
    "likeness":r3,
    "merged":r34,
    "rows":r36,
    "seen":25,
    "survivor":r0,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r86 = {
  "args":r37,
  "command":"plan_merge",
  "reply":{
    "likeness":r5,
    "merged":r38,
    "rows":r42,
    "seen":25,
    "survivor":r43,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r87 = {
  "args":r44,
  "command":"plan_merge",
  "reply":{
    "likeness":r7,
    "merged":r45,
    "rows":r46,
    "seen":25,
    "survivor":r47,
  },
  "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
};
/** @type {any} */ const r88 = {
  "ids":["11a2a58e-67ed-5a01-8938-aec50b3a1d05"],
  "table":"apart",
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
        "logSetAside":null,
        "me":r0,
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
    r9,
    r12,
    r14,
    {
      "args":r15,
      "command":"plan_merge",
      "reply":{
        "likeness":r1,
        "merged":r16,
        "rows":r31,
        "seen":21,
        "survivor":r32,
      },
      "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
    },
    {
      "args":r33,
      "command":"plan_merge",
      "reply":{
        "likeness":r3,
        "merged":r34,
        "rows":r36,
        "seen":21,
        "survivor":r0,
      },
      "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
    },
    {
      "args":r37,
      "command":"plan_merge",
      "reply":{
        "likeness":r5,
        "merged":r38,
        "rows":r42,
        "seen":21,
        "survivor":r43,
      },
      "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
    },
    {
      "args":r44,
      "command":"plan_merge",
      "reply":{
        "likeness":r7,
        "merged":r45,
        "rows":r46,
        "seen":21,
        "survivor":r47,
      },
      "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
    },
    {
      "args":{"draft":{"choices":{"name":"merged"},"merged":"01a20626-40e0-7dc5-aace-5156de40ae1f","survivor":"01a20626-40e0-7230-9014-b44274ea5464"}},
      "command":"plan_merge",
      "once":true,
      "reply":{
        "likeness":r1,
        "merged":r16,
        "rows":[
          {"field":"name","merged":["张炜"],"overflow":[],"purpose":null,"result":["张炜"],"survivor":["张伟"],"take":"merged","takes":["survivor","merged"]},
          r48,
          r19,
          r20,
          r21,
          r23,
          r24,
          r25,
          r26,
          r28,
          r29,
          r30,
        ],
        "seen":21,
        "survivor":r32,
      },
      "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
    },
    {
      "args":{"draft":{"choices":{"city":"merged"},"merged":"01a20626-40e0-7dc5-aace-5156de40ae1f","survivor":"01a20626-40e0-7230-9014-b44274ea5464"}},
      "command":"plan_merge",
      "once":true,
      "reply":r50,
      "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
    },
    {
      "args":{"draft":{"choices":{"city":"merged","remark":"survivor"},"merged":"01a20626-40e0-7dc5-aace-5156de40ae1f","survivor":"01a20626-40e0-7230-9014-b44274ea5464"}},
      "command":"plan_merge",
      "once":true,
      "reply":{
        "likeness":r1,
        "merged":r16,
        "rows":[
          r17,
          r18,
          r19,
          r20,
          r21,
          r23,
          r49,
          r25,
          r26,
          {
            "field":"remark",
            "merged":["名片上写作“炜”。"],
            "overflow":["名片上写作“炜”。"],
            "purpose":null,
            "result":r27,
            "survivor":r27,
            "take":"survivor",
            "takes":["survivor","merged","both"],
          },
          r29,
          r30,
        ],
        "seen":21,
        "survivor":r32,
      },
      "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
    },
    {
      "args":{"draft":{"choices":{"city":"merged","remark":"both"},"merged":"01a20626-40e0-7dc5-aace-5156de40ae1f","survivor":"01a20626-40e0-7230-9014-b44274ea5464"}},
      "command":"plan_merge",
      "once":true,
      "reply":r50,
      "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
    },
    {
      "args":{"draft":{"choices":{"city":"survivor"},"merged":"01a20626-40e0-7230-9014-b44274ea5464","survivor":"01a20626-40e0-7dc5-aace-5156de40ae1f"}},
      "command":"plan_merge",
      "once":true,
      "reply":{
        "likeness":r1,
        "merged":r32,
        "rows":[
          {"field":"name","merged":["张伟"],"overflow":[],"purpose":null,"result":["张炜"],"survivor":["张炜"],"take":"survivor","takes":["survivor","merged"]},
          r48,
          r19,
          {"field":"wechat","merged":["zw_1990"],"overflow":[],"purpose":null,"result":["zw_1990"],"survivor":[],"take":null,"takes":[]},
          {"field":"email","merged":[],"overflow":[],"purpose":null,"result":["zhangwei@example.com"],"survivor":["zhangwei@example.com"],"take":null,"takes":[]},
          {
            "field":"company",
            "merged":r22,
            "overflow":[],
            "purpose":null,
            "result":["云岭科技有限公司 · CEO","云岭科技有限公司 · 创始人"],
            "survivor":["云岭科技有限公司 · CEO"],
            "take":"survivor",
            "takes":["survivor","merged"],
          },
          {
            "field":"city",
            "merged":["上海"],
            "overflow":["上海"],
            "purpose":null,
            "result":["苏州"],
            "survivor":["苏州"],
            "take":"survivor",
            "takes":["survivor","merged"],
          },
          r25,
          {"field":"expertise","merged":[],"overflow":[],"purpose":null,"result":["融资"],"survivor":["融资"],"take":null,"takes":[]},
          {
            "field":"remark",
            "merged":r27,
            "overflow":[],
            "purpose":null,
            "result":["名片上写作“炜”。\n2019 年入营，喜欢周三下午谈。"],
            "survivor":["名片上写作“炜”。"],
            "take":"both",
            "takes":["survivor","merged","both"],
          },
          {"field":"consent","merged":["given"],"overflow":[],"purpose":"directory","result":["refused"],"survivor":["refused"],"take":null,"takes":[]},
          {"field":"consent","merged":[],"overflow":[],"purpose":"publicity","result":["given"],"survivor":["given"],"take":null,"takes":[]},
        ],
        "seen":21,
        "survivor":r16,
      },
      "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
    },
    {
      "args":{"draft":{"choices":{},"merged":"01a205f5-bb00-720d-8863-dca72538e5cb","survivor":"01a20626-40e0-7f36-9829-a86e94c35dec"}},
      "command":"plan_merge",
      "once":true,
      "refused":{"args":{},"code":"is_author","field":null},
    },
  ],
  "scenes":[
    [
      {
        "args":{"draft":{"choices":{},"merged":"01a20626-40e0-7dc5-aace-5156de40ae1f","seen":21,"survivor":"01a20626-40e0-7230-9014-b44274ea5464"}},
        "asks":r59,
        "command":"merge_people",
        "committed":r66,
        "reply":r67,
      },
      {
        "args":{"op":"01a20729-5900-751b-8a31-c98b9fe13065"},
        "asks":[
          r9,
          r12,
          r14,
          r68,
          r69,
          r70,
          r71,
        ],
        "command":"undo",
        "committed":{
          "kind":"undo",
          "op":"01a20729-5900-7569-bc04-e0f4c35bf5bb",
          "touched":[
            {
              "ids":["01a20626-40e0-7cd4-9038-c4ff3492d1be","01a20626-40e0-7eed-9f04-2518463c77d6","01a20729-5900-70a7-9a38-36e87ed07677","01a20729-5900-73f0-bd21-5a6b81ee23ba"],
              "table":"affiliation",
            },
            r60,
            {"ids":["01a20626-40e0-787c-9e76-4c82556b37d1","01a20626-40e0-702f-b9bd-e1f184f67b1c","01a20729-5900-7272-8a3b-30b47adb412b"],"table":"contact_private"},
            r62,
            r63,
            r64,
            r72,
          ],
        },
        "reply":{"op":"01a20729-5900-7569-bc04-e0f4c35bf5bb","value":{"back":13,"kind":"merge_people","notUndone":[],"op":"01a20729-5900-751b-8a31-c98b9fe13065"}},
      },
    ],
    [
      {
        "args":{"draft":{"choices":{},"merged":"01a20626-40e0-7f36-9829-a86e94c35dec","seen":21,"survivor":"01a205f5-bb00-720d-8863-dca72538e5cb"}},
        "asks":[
          {
            "args":{"query":{"limit":100}},
            "command":"list_duplicates",
            "reply":{
              "next":null,
              "previous":null,
              "rows":[
                r2,
                r6,
                r8,
              ],
              "total":3,
            },
            "tables":"affiliation apart cohort consent contact_private interaction kept_cell_private membership mentor organisation participant person",
          },
          r73,
          {
            "args":r33,
            "command":"plan_merge",
            "refused":r55,
          },
          r57,
          r58,
        ],
        "command":"merge_people",
        "committed":{
          "kind":"merge_people",
          "op":"01a20729-5900-751b-8a31-c98b9fe13065",
          "touched":[
            {"ids":["01a20626-40e0-710d-bb41-a49da83c5d67"],"table":"contact_private"},
            {"ids":["bdc5cade-167a-5771-a300-8e03dbb843d8"],"table":"merging"},
            {"ids":["01a205f5-bb00-720d-8863-dca72538e5cb","01a20626-40e0-7f36-9829-a86e94c35dec"],"table":"person"},
            r65,
          ],
        },
        "reply":{"op":"01a20729-5900-751b-8a31-c98b9fe13065","value":{"merged":"01a20626-40e0-7f36-9829-a86e94c35dec","survivor":"01a205f5-bb00-720d-8863-dca72538e5cb"}},
      },
    ],
    [
      {
        "args":{"draft":{"choices":{"name":"merged"},"merged":"01a20626-40e0-7dc5-aace-5156de40ae1f","seen":21,"survivor":"01a20626-40e0-7230-9014-b44274ea5464"}},
        "asks":r59,
        "command":"merge_people",
        "committed":r66,
        "reply":r67,
      },
    ],
    [
      {
        "args":{"draft":{"choices":{"city":"merged"},"merged":"01a20626-40e0-7dc5-aace-5156de40ae1f","seen":21,"survivor":"01a20626-40e0-7230-9014-b44274ea5464"}},
        "asks":r59,
        "command":"merge_people",
        "committed":r66,
        "reply":r67,
      },
      {
        "args":r74,
        "asks":[
          r75,
          r69,
          r70,
          r71,
        ],
        "command":"keep_apart",
        "committed":{
          "kind":"keep_apart",
          "op":"01a20729-5900-7569-bc04-e0f4c35bf5bb",
          "touched":[r76,r72],
        },
        "reply":{"op":"01a20729-5900-7569-bc04-e0f4c35bf5bb","value":null},
      },
      {
        "args":r77,
        "asks":[
          r78,
          r79,
          r80,
          r81,
        ],
        "command":"keep_apart",
        "committed":{
          "kind":"keep_apart",
          "op":"01a20729-5900-7212-a911-ad749b3aa8cd",
          "touched":[r82,{"ids":["01a20729-5900-7212-a911-ad749b3aa8cd"],"table":"op"}],
        },
        "reply":{"op":"01a20729-5900-7212-a911-ad749b3aa8cd","value":null},
      },
      {
        "args":r83,
        "asks":[
          r84,
          r85,
          r86,
          r87,
        ],
        "command":"keep_apart",
        "committed":{
          "kind":"keep_apart",
          "op":"01a20729-5900-7683-84c0-439f51713a0a",
          "touched":[r88,{"ids":["01a20729-5900-7683-84c0-439f51713a0a"],"table":"op"}],
        },
        "reply":{"op":"01a20729-5900-7683-84c0-439f51713a0a","value":null},
      },
    ],
    [
      {
        "args":{
          "draft":{"choices":{"city":"merged","remark":"survivor"},"merged":"01a20626-40e0-7dc5-aace-5156de40ae1f","seen":21,"survivor":"01a20626-40e0-7230-9014-b44274ea5464"},
        },
        "asks":r59,
        "command":"merge_people",
        "committed":{
          "kind":"merge_people",
          "op":"01a20729-5900-751b-8a31-c98b9fe13065",
          "touched":[
            {
              "ids":["01a20626-40e0-7eed-9f04-2518463c77d6","01a20729-5900-73f0-bd21-5a6b81ee23ba","01a20626-40e0-7cd4-9038-c4ff3492d1be","01a20729-5900-7569-bc04-e0f4c35bf5bb"],
              "table":"affiliation",
            },
            r60,
            {"ids":["01a20729-5900-70a7-9a38-36e87ed07677","01a20626-40e0-787c-9e76-4c82556b37d1","01a20626-40e0-702f-b9bd-e1f184f67b1c"],"table":"contact_private"},
            {"ids":["01a20729-5900-79f8-a58c-194c43084357","01a20729-5900-7272-8a3b-30b47adb412b"],"table":"kept_cell_private"},
            r63,
            r64,
            r65,
          ],
        },
        "reply":r67,
      },
    ],
    [
      {
        "args":{
          "draft":{"choices":{"city":"merged","remark":"both"},"merged":"01a20626-40e0-7dc5-aace-5156de40ae1f","seen":21,"survivor":"01a20626-40e0-7230-9014-b44274ea5464"},
        },
        "asks":r59,
        "command":"merge_people",
        "committed":r66,
        "reply":r67,
      },
    ],
    [
      {
        "args":{"one":"01a20626-40e0-7230-9014-b44274ea5464","other":"01a20626-40e0-7dc5-aace-5156de40ae1f"},
        "asks":[
          r51,
          r53,
          r54,
          r73,
          r56,
          r57,
          r58,
        ],
        "command":"keep_apart",
        "committed":{
          "kind":"keep_apart",
          "op":"01a20729-5900-751b-8a31-c98b9fe13065",
          "touched":[{"ids":["653ec1cb-2e1d-564f-8384-a8b20ec4612f"],"table":"apart"},r65],
        },
        "reply":{"op":"01a20729-5900-751b-8a31-c98b9fe13065","value":null},
      },
      {
        "args":r74,
        "asks":[
          r75,
          r68,
          r69,
          r70,
          r71,
        ],
        "command":"keep_apart",
        "committed":{
          "kind":"keep_apart",
          "op":"01a20729-5900-79f8-a58c-194c43084357",
          "touched":[r76,{"ids":r61,"table":"op"}],
        },
        "reply":{"op":"01a20729-5900-79f8-a58c-194c43084357","value":null},
      },
      {
        "args":r77,
        "asks":[
          r78,
          {
            "args":r15,
            "command":"plan_merge",
            "reply":{
              "likeness":r1,
              "merged":r16,
              "rows":r31,
              "seen":24,
              "survivor":r32,
            },
            "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
          },
          r79,
          r80,
          r81,
        ],
        "command":"keep_apart",
        "committed":{
          "kind":"keep_apart",
          "op":"01a20729-5900-7272-8a3b-30b47adb412b",
          "touched":[r82,{"ids":["01a20729-5900-7272-8a3b-30b47adb412b"],"table":"op"}],
        },
        "reply":{"op":"01a20729-5900-7272-8a3b-30b47adb412b","value":null},
      },
      {
        "args":r83,
        "asks":[
          r84,
          {
            "args":r15,
            "command":"plan_merge",
            "reply":{
              "likeness":r1,
              "merged":r16,
              "rows":r31,
              "seen":25,
              "survivor":r32,
            },
            "tables":"action_item affiliation attendance cohort consent contact_private enrolment enrolment_change interaction kept_cell_private membership mentor milestone note op organisation own_field participant person session session_host setting startup",
          },
          r85,
          r86,
          r87,
        ],
        "command":"keep_apart",
        "committed":{
          "kind":"keep_apart",
          "op":"01a20729-5900-70a7-9a38-36e87ed07677",
          "touched":[r88,{"ids":["01a20729-5900-70a7-9a38-36e87ed07677"],"table":"op"}],
        },
        "reply":{"op":"01a20729-5900-70a7-9a38-36e87ed07677","value":null},
      },
    ],
  ],
};
