# Sign-in sheet
sign-in-title = Sign-in sheet: { $session }
sign-in-when = When
sign-in-place = Where
sign-in-hosts = Hosts
sign-in-cohort = Cohort
sign-in-expected = Expected
sign-in-number = No.
sign-in-startup = Startup
sign-in-name = Name
sign-in-signature = Signature
sign-in-remark = Remark
sign-in-foot = For sign-in only; holds names of people. File it or destroy it after use.
