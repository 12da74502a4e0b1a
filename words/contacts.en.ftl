### Headers of the alumni contact report.

contacts-sheet = Alumni contacts
contacts-name = Name
contacts-company = Company
contacts-role = Role
contacts-cohorts = Cohorts
contacts-sector = Sector
contacts-city = City
contacts-mobile = Mobile
contacts-wechat = WeChat
contacts-email = E-mail
contacts-last-contact = Last contact
contacts-address = Address

contacts-left-out = Left out
contacts-left-out-why = Reason
contacts-left-out-people = People
contacts-left-out-sum = Total

contacts-cover = About this report
contacts-cover-purpose = Purpose
contacts-cover-filter = Which alumni
contacts-cover-columns = Columns
contacts-cover-values = Numbers and addresses
contacts-cover-people = People listed
contacts-cover-left-out = People left out
contacts-cover-day = Made at
contacts-cover-maker = Made by
contacts-cover-and = {", "}
contacts-cover-notice = This report holds personal data, for “{ $purpose }” alone. Do not pass it on or use it for anything else, and delete it afterwards (Personal Information Protection Law, articles 6 and 13).

contacts-filter-none = All alumni
contacts-filter-text = Search “{ $value }”
contacts-filter-cohort = { $value }
contacts-filter-sector = Sector: { $value }
contacts-filter-city = City: { $value }
contacts-filter-expertise = Expertise: { $value }
contacts-filter-helps = Would help with: { $value }
contacts-filter-silent = Not contacted for { $value } days
contacts-filter-agreed = Agreed to: { $value }
contacts-filter-own = { $label }: { $value }

contacts-no-cohort = Cohort not known
contacts-no-sector = Sector not known
contacts-seal = Seal
contacts-seal-maker = Prepared by
contacts-seal-issuer = Issued by
contacts-seal-day = Date
contacts-addressee = { $name }
