# Sites: incubators, makerspaces, accelerators …
sites-title = Sites
sites-name = Name
sites-kind = Kind
sites-kind-incubator = Incubator
sites-kind-makerspace = Makerspace
sites-kind-accelerator = Accelerator
sites-kind-returnee-park = Returnee park
sites-kind-union = International union
sites-kind-student-base = Student training base
sites-kind-talent-base = Overseas talent base
sites-address = Address
sites-area = Area (m²)
sites-certified-by = Certified by
sites-certified-until = Valid until
sites-page = Page
sites-remark = Remark

history-op-save-site = Site saved
history-op-remove-site = Site removed
error-no-such-site = There is no such site, or it was removed.
