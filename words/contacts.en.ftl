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
