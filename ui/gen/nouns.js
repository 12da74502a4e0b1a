// The nouns that have no screen of their own, as their slices declare them.
/** @type {import("../kit/fields.js").Description[]} */
export const NOUNS = [
  {
    "columns": [
      {
        "atMost": 200,
        "editable": true,
        "field": "name",
        "filter": false,
        "kind": "text",
        "label": "sites-name",
        "required": true,
        "weight": 1
      },
      {
        "choices": [
          {
            "label": "sites-kind-incubator",
            "value": "incubator"
          },
          {
            "label": "sites-kind-makerspace",
            "value": "makerspace"
          },
          {
            "label": "sites-kind-accelerator",
            "value": "accelerator"
          },
          {
            "label": "sites-kind-returnee-park",
            "value": "returnee_park"
          },
          {
            "label": "sites-kind-union",
            "value": "union"
          },
          {
            "label": "sites-kind-student-base",
            "value": "student_base"
          },
          {
            "label": "sites-kind-talent-base",
            "value": "talent_base"
          }
        ],
        "editable": true,
        "field": "kind",
        "filter": true,
        "kind": "choice",
        "label": "sites-kind",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "address",
        "filter": true,
        "kind": "text",
        "label": "sites-address",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "area",
        "filter": false,
        "kind": "number",
        "label": "sites-area",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "certified_by",
        "filter": false,
        "kind": "text",
        "label": "sites-certified-by",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "certified_until",
        "filter": true,
        "kind": "day",
        "label": "sites-certified-until",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 1000,
        "editable": true,
        "field": "page",
        "filter": false,
        "kind": "link",
        "label": "sites-page",
        "required": false,
        "weight": 4
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "remark",
        "filter": false,
        "kind": "longText",
        "label": "sites-remark",
        "required": false,
        "weight": 3
      }
    ],
    "noun": "sites",
    "table": "site",
    "title": "sites-title"
  }
];
