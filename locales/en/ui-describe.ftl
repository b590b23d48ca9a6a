### The owner's own name for an account, its brand and its labels.

describe-title = Name, brand and labels
describe-name = Your name for it
describe-name-hint = Left empty, it is called { $name }, as at { $platform }.
describe-brand = Brand
describe-brand-hint = Accounts of one brand stand together in the overview.
describe-brands-in-use = Brands in use
describe-labels = Labels
describe-labels-hint = Separated by commas. They can be searched and filtered by.
describe-labels-in-use = Labels in use
describe-stays-here = All of this stays on this computer.
describe-said-saved = { $name } is saved.
