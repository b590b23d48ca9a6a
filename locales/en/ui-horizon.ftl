### The horizon: when a person is needed in the next 90 days, and what would be if. What stands at an account
### is told by the app's other side.

horizon-title = Horizon
horizon-about = When you are needed in the next 90 days.
# The questions are listed below it.
horizon-what-if = What if …
horizon-what-if-label = What if
horizon-empty = The horizon is drawn from the accounts you connect.
horizon-reading = Looking ahead
horizon-lanes = Accounts, those that need you first
horizon-today = today
