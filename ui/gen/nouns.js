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
  },
  {
    "columns": [
      {
        "atMost": 200,
        "editable": true,
        "field": "name",
        "filter": false,
        "kind": "text",
        "label": "plan-steps-name",
        "required": true,
        "weight": 1
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "programme",
        "filter": true,
        "kind": "text",
        "label": "plan-steps-programme",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "week",
        "filter": false,
        "kind": "number",
        "label": "plan-steps-week",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "weekday",
        "filter": false,
        "kind": "number",
        "label": "plan-steps-weekday",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "weight",
        "filter": false,
        "kind": "number",
        "label": "plan-steps-weight",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "wanted",
        "filter": false,
        "kind": "longText",
        "label": "plan-steps-wanted",
        "required": false,
        "weight": 3
      }
    ],
    "noun": "plan_steps",
    "table": "plan_step",
    "title": "plan-steps-title"
  },
  {
    "columns": [
      {
        "atMost": 200,
        "editable": true,
        "field": "name",
        "filter": false,
        "kind": "text",
        "label": "milestones-name",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "startup",
        "filter": true,
        "kind": "startup",
        "label": "milestones-startup",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "cohort",
        "filter": true,
        "kind": "cohort",
        "label": "milestones-cohort",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "due_on",
        "filter": true,
        "kind": "day",
        "label": "milestones-due-on",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "weight",
        "filter": false,
        "kind": "number",
        "label": "milestones-weight",
        "required": false,
        "weight": 4
      },
      {
        "editable": true,
        "field": "owner",
        "filter": true,
        "kind": "person",
        "label": "milestones-owner",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "wanted",
        "filter": false,
        "kind": "longText",
        "label": "milestones-wanted",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "done_on",
        "filter": true,
        "kind": "day",
        "label": "milestones-done-on",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "remark",
        "filter": false,
        "kind": "longText",
        "label": "milestones-remark",
        "required": false,
        "weight": 4
      }
    ],
    "noun": "milestones",
    "table": "milestone",
    "title": "milestones-title"
  },
  {
    "columns": [
      {
        "editable": true,
        "field": "startup",
        "filter": true,
        "kind": "startup",
        "label": "check-ins-startup",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "week",
        "filter": true,
        "kind": "week",
        "label": "check-ins-week",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "mood",
        "filter": false,
        "kind": "number",
        "label": "check-ins-mood",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "cash",
        "filter": false,
        "kind": "figureMoney",
        "label": "check-ins-cash",
        "required": false,
        "weight": 2
      },
      {
        "editable": true,
        "field": "net_burn",
        "filter": false,
        "kind": "figureMoney",
        "label": "check-ins-net-burn",
        "required": false,
        "weight": 2
      },
      {
        "editable": true,
        "field": "customers",
        "filter": false,
        "kind": "figure",
        "label": "check-ins-customers",
        "required": false,
        "weight": 2
      },
      {
        "editable": true,
        "field": "active_users",
        "filter": false,
        "kind": "figure",
        "label": "check-ins-active-users",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "interviews",
        "filter": false,
        "kind": "figure",
        "label": "check-ins-interviews",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "team",
        "filter": false,
        "kind": "figure",
        "label": "check-ins-team",
        "required": false,
        "weight": 2
      },
      {
        "editable": true,
        "field": "hires",
        "filter": false,
        "kind": "figure",
        "label": "check-ins-hires",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "monthly_revenue",
        "filter": false,
        "kind": "figureMoney",
        "label": "check-ins-monthly-revenue",
        "required": false,
        "weight": 2
      },
      {
        "editable": true,
        "field": "mrr",
        "filter": false,
        "kind": "figureMoney",
        "label": "check-ins-mrr",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "new_orders",
        "filter": false,
        "kind": "figureMoney",
        "label": "check-ins-new-orders",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "raised",
        "filter": false,
        "kind": "figureMoney",
        "label": "check-ins-raised",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "investor_talks",
        "filter": false,
        "kind": "figure",
        "label": "check-ins-investor-talks",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "shipped",
        "filter": false,
        "kind": "longText",
        "label": "check-ins-shipped",
        "required": false,
        "weight": 4
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "blocked_by",
        "filter": false,
        "kind": "longText",
        "label": "check-ins-blocked-by",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "asks",
        "filter": false,
        "kind": "longText",
        "label": "check-ins-asks",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "remark",
        "filter": false,
        "kind": "longText",
        "label": "check-ins-remark",
        "required": false,
        "weight": 4
      }
    ],
    "noun": "check_ins",
    "table": "check_in",
    "title": "check-ins-title"
  },
  {
    "columns": [
      {
        "editable": true,
        "field": "startup",
        "filter": true,
        "kind": "startup",
        "label": "wishes-startup",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "mentor",
        "filter": true,
        "kind": "person",
        "label": "wishes-mentor",
        "required": true,
        "weight": 2
      },
      {
        "choices": [
          {
            "label": "wishes-side-startup",
            "value": "startup"
          },
          {
            "label": "wishes-side-mentor",
            "value": "mentor"
          }
        ],
        "editable": true,
        "field": "side",
        "filter": true,
        "kind": "choice",
        "label": "wishes-side",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "rank",
        "filter": false,
        "kind": "number",
        "label": "wishes-rank",
        "required": false,
        "weight": 2
      },
      {
        "editable": true,
        "field": "said_on",
        "filter": false,
        "kind": "day",
        "label": "wishes-said-on",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "remark",
        "filter": false,
        "kind": "longText",
        "label": "wishes-remark",
        "required": false,
        "weight": 3
      }
    ],
    "noun": "wishes",
    "table": "wish",
    "title": "wishes-title"
  },
  {
    "columns": [
      {
        "editable": true,
        "field": "mentor",
        "filter": true,
        "kind": "person",
        "label": "mentor-terms-mentor",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "at_least",
        "filter": false,
        "kind": "number",
        "label": "mentor-terms-at-least",
        "required": false,
        "weight": 2
      },
      {
        "editable": true,
        "field": "at_most",
        "filter": false,
        "kind": "number",
        "label": "mentor-terms-at-most",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "sectors",
        "filter": true,
        "kind": "text",
        "label": "mentor-terms-sectors",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "stages",
        "filter": true,
        "kind": "text",
        "label": "mentor-terms-stages",
        "required": false,
        "weight": 2
      },
      {
        "editable": true,
        "field": "from_on",
        "filter": false,
        "kind": "day",
        "label": "mentor-terms-from-on",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "until_on",
        "filter": true,
        "kind": "day",
        "label": "mentor-terms-until-on",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "remark",
        "filter": false,
        "kind": "longText",
        "label": "mentor-terms-remark",
        "required": false,
        "weight": 4
      }
    ],
    "noun": "mentor_terms",
    "table": "mentor_terms",
    "title": "mentor-terms-title"
  },
  {
    "columns": [
      {
        "editable": true,
        "field": "mentor",
        "filter": true,
        "kind": "person",
        "label": "conflicts-mentor",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "startup",
        "filter": true,
        "kind": "startup",
        "label": "conflicts-startup",
        "required": true,
        "weight": 2
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "why",
        "filter": false,
        "kind": "longText",
        "label": "conflicts-why",
        "required": true,
        "weight": 3
      },
      {
        "editable": true,
        "field": "since_on",
        "filter": false,
        "kind": "day",
        "label": "conflicts-since-on",
        "required": false,
        "weight": 2
      },
      {
        "editable": true,
        "field": "until_on",
        "filter": true,
        "kind": "day",
        "label": "conflicts-until-on",
        "required": false,
        "weight": 2
      }
    ],
    "noun": "conflicts",
    "table": "conflict",
    "title": "conflicts-title"
  },
  {
    "columns": [
      {
        "editable": true,
        "field": "mentor",
        "filter": true,
        "kind": "person",
        "label": "mentor-feedback-mentor",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "startup",
        "filter": true,
        "kind": "startup",
        "label": "mentor-feedback-startup",
        "required": true,
        "weight": 2
      },
      {
        "choices": [
          {
            "label": "mentor-feedback-side-startup",
            "value": "startup"
          },
          {
            "label": "mentor-feedback-side-mentor",
            "value": "mentor"
          }
        ],
        "editable": true,
        "field": "side",
        "filter": true,
        "kind": "choice",
        "label": "mentor-feedback-side",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "rating",
        "filter": true,
        "kind": "number",
        "label": "mentor-feedback-rating",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "day",
        "filter": true,
        "kind": "day",
        "label": "mentor-feedback-day",
        "required": true,
        "weight": 2
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "round",
        "filter": true,
        "kind": "text",
        "label": "mentor-feedback-round",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "remark",
        "filter": false,
        "kind": "longText",
        "label": "mentor-feedback-remark",
        "required": false,
        "weight": 3
      }
    ],
    "noun": "mentor_feedback",
    "table": "mentor_feedback",
    "title": "mentor-feedback-title"
  },
  {
    "columns": [
      {
        "atMost": 60,
        "editable": true,
        "field": "name",
        "filter": false,
        "kind": "text",
        "label": "feedback-rounds-name",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "cohort",
        "filter": true,
        "kind": "cohort",
        "label": "feedback-rounds-cohort",
        "required": true,
        "weight": 2
      },
      {
        "choices": [
          {
            "label": "feedback-rounds-side-startup",
            "value": "startup"
          },
          {
            "label": "feedback-rounds-side-mentor",
            "value": "mentor"
          }
        ],
        "editable": true,
        "field": "side",
        "filter": true,
        "kind": "choice",
        "label": "feedback-rounds-side",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "from_on",
        "filter": false,
        "kind": "day",
        "label": "feedback-rounds-from-on",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "until_on",
        "filter": false,
        "kind": "day",
        "label": "feedback-rounds-until-on",
        "required": true,
        "weight": 2
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "remark",
        "filter": false,
        "kind": "longText",
        "label": "feedback-rounds-remark",
        "required": false,
        "weight": 3
      }
    ],
    "noun": "feedback_rounds",
    "table": "feedback_round",
    "title": "feedback-rounds-title"
  },
  {
    "columns": [
      {
        "editable": true,
        "field": "mentor",
        "filter": true,
        "kind": "person",
        "label": "availabilities-mentor",
        "required": true,
        "weight": 1
      },
      {
        "choices": [
          {
            "label": "availabilities-day-of-week-mon",
            "value": "mon"
          },
          {
            "label": "availabilities-day-of-week-tue",
            "value": "tue"
          },
          {
            "label": "availabilities-day-of-week-wed",
            "value": "wed"
          },
          {
            "label": "availabilities-day-of-week-thu",
            "value": "thu"
          },
          {
            "label": "availabilities-day-of-week-fri",
            "value": "fri"
          },
          {
            "label": "availabilities-day-of-week-sat",
            "value": "sat"
          },
          {
            "label": "availabilities-day-of-week-sun",
            "value": "sun"
          }
        ],
        "editable": true,
        "field": "day_of_week",
        "filter": true,
        "kind": "choice",
        "label": "availabilities-day-of-week",
        "required": true,
        "weight": 2
      },
      {
        "atMost": 20,
        "editable": true,
        "field": "starts",
        "filter": false,
        "kind": "text",
        "label": "availabilities-starts",
        "required": true,
        "weight": 2
      },
      {
        "atMost": 20,
        "editable": true,
        "field": "ends",
        "filter": false,
        "kind": "text",
        "label": "availabilities-ends",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "minutes",
        "filter": false,
        "kind": "number",
        "label": "availabilities-minutes",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "from_on",
        "filter": false,
        "kind": "day",
        "label": "availabilities-from-on",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "until_on",
        "filter": false,
        "kind": "day",
        "label": "availabilities-until-on",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "place",
        "filter": false,
        "kind": "text",
        "label": "availabilities-place",
        "required": false,
        "weight": 2
      }
    ],
    "noun": "availabilities",
    "table": "availability",
    "title": "availabilities-title"
  },
  {
    "columns": [
      {
        "editable": true,
        "field": "mentor",
        "filter": true,
        "kind": "person",
        "label": "availability-asks-mentor",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "asked_on",
        "filter": true,
        "kind": "day",
        "label": "availability-asks-asked-on",
        "required": true,
        "weight": 2
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "remark",
        "filter": false,
        "kind": "longText",
        "label": "availability-asks-remark",
        "required": false,
        "weight": 3
      }
    ],
    "noun": "availability_asks",
    "table": "availability_ask",
    "title": "availability-asks-title"
  },
  {
    "columns": [
      {
        "editable": true,
        "field": "mentor",
        "filter": true,
        "kind": "person",
        "label": "absences-mentor",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "from_on",
        "filter": true,
        "kind": "day",
        "label": "absences-from-on",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "until_on",
        "filter": true,
        "kind": "day",
        "label": "absences-until-on",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "why",
        "filter": false,
        "kind": "text",
        "label": "absences-why",
        "required": false,
        "weight": 2
      }
    ],
    "noun": "absences",
    "table": "absence",
    "title": "absences-title"
  },
  {
    "columns": [
      {
        "atMost": 60,
        "editable": true,
        "field": "name",
        "filter": false,
        "kind": "text",
        "label": "criteria-name",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "cohort",
        "filter": true,
        "kind": "cohort",
        "label": "criteria-cohort",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "weight",
        "filter": false,
        "kind": "number",
        "label": "criteria-weight",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "top",
        "filter": false,
        "kind": "number",
        "label": "criteria-top",
        "required": true,
        "weight": 2
      },
      {
        "editable": true,
        "field": "place",
        "filter": false,
        "kind": "number",
        "label": "criteria-place",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "hint",
        "filter": false,
        "kind": "longText",
        "label": "criteria-hint",
        "required": false,
        "weight": 3
      }
    ],
    "noun": "criteria",
    "table": "criterion",
    "title": "criteria-title"
  },
  {
    "columns": [
      {
        "editable": true,
        "field": "person",
        "filter": true,
        "kind": "person",
        "label": "reviewers-person",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "cohort",
        "filter": true,
        "kind": "cohort",
        "label": "reviewers-cohort",
        "required": true,
        "weight": 2
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "remark",
        "filter": false,
        "kind": "longText",
        "label": "reviewers-remark",
        "required": false,
        "weight": 4
      }
    ],
    "noun": "reviewers",
    "table": "reviewer",
    "title": "reviewers-title"
  },
  {
    "columns": [
      {
        "atMost": 200,
        "editable": true,
        "field": "company",
        "filter": false,
        "kind": "text",
        "label": "applications-company",
        "required": true,
        "weight": 1
      },
      {
        "editable": true,
        "field": "cohort",
        "filter": true,
        "kind": "cohort",
        "label": "applications-cohort",
        "required": false,
        "weight": 2
      },
      {
        "choices": [
          {
            "label": "applications-state-new",
            "value": "new"
          },
          {
            "label": "applications-state-in-review",
            "value": "in_review"
          },
          {
            "label": "applications-state-shortlisted",
            "value": "shortlisted"
          },
          {
            "label": "applications-state-admitted",
            "value": "admitted"
          },
          {
            "label": "applications-state-waitlisted",
            "value": "waitlisted"
          },
          {
            "label": "applications-state-declined",
            "value": "declined"
          },
          {
            "label": "applications-state-withdrawn",
            "value": "withdrawn"
          }
        ],
        "editable": true,
        "field": "state",
        "filter": true,
        "kind": "choice",
        "label": "applications-state",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 120,
        "editable": true,
        "field": "contact",
        "filter": false,
        "kind": "text",
        "label": "applications-contact",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "phone",
        "filter": false,
        "kind": "text",
        "label": "applications-phone",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "email",
        "filter": false,
        "kind": "text",
        "label": "applications-email",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "wechat",
        "filter": false,
        "kind": "text",
        "label": "applications-wechat",
        "required": false,
        "weight": 4
      },
      {
        "editable": true,
        "field": "received_on",
        "filter": true,
        "kind": "day",
        "label": "applications-received-on",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "source",
        "filter": true,
        "kind": "text",
        "label": "applications-source",
        "required": false,
        "weight": 4
      },
      {
        "atMost": 500,
        "editable": true,
        "field": "one_liner",
        "filter": false,
        "kind": "text",
        "label": "applications-one-liner",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 60,
        "editable": true,
        "field": "sector",
        "filter": true,
        "kind": "text",
        "label": "applications-sector",
        "required": false,
        "weight": 2
      },
      {
        "atMost": 60,
        "editable": true,
        "field": "stage",
        "filter": true,
        "kind": "text",
        "label": "applications-stage",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 200,
        "editable": true,
        "field": "city",
        "filter": true,
        "kind": "text",
        "label": "applications-city",
        "required": false,
        "weight": 3
      },
      {
        "editable": true,
        "field": "startup",
        "filter": false,
        "kind": "startup",
        "label": "applications-startup",
        "required": false,
        "weight": 4
      },
      {
        "editable": true,
        "field": "decided_on",
        "filter": false,
        "kind": "day",
        "label": "applications-decided-on",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "reason",
        "filter": false,
        "kind": "longText",
        "label": "applications-reason",
        "required": false,
        "weight": 3
      },
      {
        "atMost": 20000,
        "editable": true,
        "field": "remark",
        "filter": false,
        "kind": "longText",
        "label": "applications-remark",
        "required": false,
        "weight": 4
      }
    ],
    "noun": "applications",
    "table": "application",
    "title": "applications-title"
  }
];
