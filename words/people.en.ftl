### People: the list, the panel, ways to reach them.

people-title = People and mentors
people-subtitle = Founders, mentors and alumni in one place
people-search = Name, pinyin, company, mobile
people-count =
    { $count ->
        [one] { $shown } person
       *[other] { $shown } people
    }
people-which = Which people
people-segment-all = All
people-segment-founders = Founders
people-segment-mentors = Mentors
people-segment-alumni = Alumni
people-all-cities = All cities
people-new = New person
people-none = No people yet
people-none-text = Add a person, or import a list from Excel.
people-import = Import a list
people-duplicates =
    { $count ->
        [one] { $shown } likely duplicate
       *[other] { $shown } likely duplicates
    }
people-work = Role and company
people-load = Mentoring
people-load-of =
    { $count ->
        [one] { $count } startup
       *[other] { $count } startups
    }
people-last-contact = Last contact
people-mobile = Mobile
people-wechat = WeChat

people-more = More
people-remove = Remove this person
people-removed = Removed: { $name }
people-saved = Saved: { $name }
people-facts = Details
people-name = Name
people-company = Company
people-role = Role
people-sector = Sector
people-city = City
people-expertise = Expertise
people-alias = Other name
people-reading = Pinyin
people-reading-hint = Only where it is unusual
people-remark = Remark
people-cohorts = Cohorts
people-cohort-unknown = cohort unknown
people-circles = Circles
people-helps-with = Would help with
people-startups = Startups
people-before = Before
people-until = until { $day }
people-kept = Kept as text
people-kept-why = Cells of an import that were not understood, as they stood.

people-contact-mobile = Mobile
people-contact-landline = Landline
people-contact-wechat = WeChat
people-contact-email = E-mail
people-contact-address = Address
people-contact-add = Add a contact
people-contact-menu = { $value }: change
people-contact-edit = Edit
people-contact-prefer = Make this the preferred one
people-contact-remove = Remove
people-copy = Click to copy
people-copied = Copied: { $text }
people-not-copied = It could not be copied

people-dialog-new = New person
people-cancel = Cancel
people-save = Save
