// What the core answers: written by ./dev gen golden, from tests/suite/golden.
/** @type {any} */ const r0 = {
  "id":"01a205f5-bb00-720d-8863-dca72538e5cb",
  "name":"林若涵",
};
/** @type {any} */ const r1 = {
  "incubator":"漕河泾苗圃孵化器",
  "silentDays":30,
  "zone":"Asia/Shanghai",
};
/** @type {any} */ const r2 = {
  "ids":["01a20729-5900-751b-8a31-c98b9fe13065"],
  "table":"op",
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
    {"args":{},"command":"load_settings","reply":{"incubator":"漕河泾苗圃孵化器","silentDays":14,"zone":"Asia/Shanghai"},"tables":"setting"},
    {
      "args":{},
      "command":"list_colleagues",
      "reply":[
        r0,
        {"id":"01a205f5-bb00-7695-b3f9-850df488400c","name":"Elena Weber"},
        {"id":"01a205f5-bb00-7b1a-9043-e2fba672bfef","name":"曹艳"},
        {"id":"01a205f5-bb00-7a54-92cb-1b00860cce13","name":"Kenji Haddad"},
        {"id":"01a205f5-bb00-7ba7-aee3-688504fd3de8","name":"吕建华"},
        {"id":"01a205f5-bb00-74a3-8261-92f1e59e327f","name":"黄若涵"},
        {"id":"01a205f5-bb00-748f-b7c4-ba9314ecdba8","name":"梁晓东"},
        {"id":"01a205f5-bb00-7a1e-a0bc-96a6a66bab4a","name":"林建华"},
        {"id":"01a205f5-bb00-72fc-902d-9df555fd0c04","name":"Kenji Lindqvist"},
        {"id":"01a205f5-bb00-7e46-92bb-fc39b98639fa","name":"胡望舒"},
        {"id":"01a205f5-bb00-7006-9095-7d66f16b3e0c","name":"Kenji Clarke"},
        {"id":"01a205f5-bb00-76e2-b9a6-0d7515046781","name":"唐勇"},
        {"id":"01a205f5-bb00-7a91-9ce5-9266ac65d2b7","name":"宋建华"},
      ],
      "tables":"export_log interaction note op person setting",
    },
    {"args":{},"command":"nursery_is_empty","reply":false,"tables":"action_item"},
    {
      "args":{},
      "command":"check_nursery",
      "once":true,
      "reply":{"findings":[],"fingerprint":"1f6cffec2fdf64fad1dad3e655ece5f47deeaaedadc855f8ff22984977602989","ok":true},
    },
    {
      "args":{"draft":{"incubator":"漕河泾苗圃孵化器","silentDays":0,"zone":"Asia/Shanghai"}},
      "command":"save_settings",
      "once":true,
      "refused":{"args":{"least":"1","most":"365"},"code":"not_a_number","field":"silentDays"},
    },
  ],
  "scenes":[
    [
      {
        "args":{"draft":r1},
        "asks":[{"args":{},"command":"load_settings","reply":r1,"tables":"setting"}],
        "command":"save_settings",
        "committed":{
          "kind":"save_settings",
          "op":"01a20729-5900-751b-8a31-c98b9fe13065",
          "touched":[{"ids":["zone","silent_days"],"table":"setting"},r2],
        },
        "reply":{"op":"01a20729-5900-751b-8a31-c98b9fe13065","value":null},
      },
    ],
    [
      {
        "args":{"folder":"/home/lin/苗圃-2026-11-23"},
        "asks":[],
        "command":"export_nursery",
        "committed":{
          "kind":"export",
          "op":"01a20729-5900-751b-8a31-c98b9fe13065",
          "touched":[{"ids":["01a20729-5900-79f8-a58c-194c43084357"],"table":"export_log"},r2],
        },
        "reply":{"folder":"/home/lin/苗圃-2026-11-23","idNumbers":0,"rows":1620,"sha256":"62be539bfa254f1fbca733affee4f313bb6ea76bf782c8596865e6dbf22a6299","tables":31},
      },
    ],
  ],
};
