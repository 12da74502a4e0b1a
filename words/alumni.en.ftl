### Alumni: the list, what they agreed to, when somebody spoke with them.

alumni-title = Alumni
alumni-subtitle = Find by name, pinyin, company, mobile or WeChat
alumni-search = Name, pinyin, company, mobile
alumni-all-sectors = All sectors
alumni-all-cities = All cities
alumni-all-cohorts = All cohorts
alumni-any-contact = Any last contact
alumni-silent-for = No contact for { $days ->
    [one] 1 day
   *[other] { $days } days
}
alumni-any-purpose = Any purpose
alumni-consents-to = Agreed: { $purpose }
alumni-count = { $shown } / { $all } people
alumni-export = Export contact report
alumni-name = Name
alumni-company = Company
alumni-cohort = Cohort
alumni-city = City
alumni-mobile = Mobile
alumni-sector = Sector
alumni-wechat = WeChat
alumni-last-contact = Last contact
alumni-purpose = Purpose
alumni-none = No alumni yet
alumni-none-text = When a startup graduates, its participants become alumni; a list in Excel can be imported, too.
alumni-import = Import a list
alumni-cancel = Cancel

alumni-purpose-directory = Public directory
alumni-purpose-invitations = Event invitations
alumni-purpose-introductions = Introductions
alumni-purpose-publicity = Publicity
alumni-purpose-programme = Running the programme
alumni-purpose-statistics = Required statistics

alumni-consents = Consent
alumni-consent-by-law = Running the programme and required statistics rest on contract or duty and need no consent.
alumni-standing-given = Given
alumni-standing-refused = Refused
alumni-standing-withdrawn = Withdrawn
alumni-standing-expired = Expired
alumni-standing-unasked = Not asked
alumni-consent-record = Record the answer on { $purpose }
alumni-consent-give = Record as given
alumni-consent-refuse = Record as refused
alumni-consent-withdraw = Withdraw consent
alumni-consent-withdrawn-now = { $name } withdrew: { $purpose }
alumni-consent-day-unknown = day unknown
alumni-consent-until = until { $day }
alumni-consent-title = { $name }: { $purpose }
alumni-consent-answer = Answer
alumni-consent-day = Answered on
alumni-consent-means = How they answered
alumni-consent-means-hint = Form, WeChat, telephone
alumni-consent-expires = Valid until
alumni-consent-expires-hint = If empty, it holds until it is withdrawn
alumni-consent-save = Record
alumni-consent-recorded = Recorded: { $name }, { $purpose }, { $answer }

alumni-interactions = Interactions
alumni-interactions-none = No interactions yet.
alumni-interaction-log = Log an interaction
alumni-interaction-kind = How
alumni-interaction-call = Call
alumni-interaction-visit = Visit
alumni-interaction-message = Message
alumni-interaction-event = Event
alumni-interaction-result = What was said
alumni-interaction-day = On
alumni-interaction-next = Next contact
alumni-interaction-next-on = Next contact: { $day }
alumni-interaction-save = Save
alumni-interaction-saved = Logged: contact with { $name }
