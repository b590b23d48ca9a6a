### What the owner decides.

settings-title = Settings
settings-about = Every change is written down under Activity.
settings-reading = Reading the settings
settings-saved = Saved

## Notifications

settings-notifications = Notifications
settings-tell-me = Tell me when
settings-notify-blocked = Posts are held until you act
settings-notify-blocked-about = A platform signed us out, took a permission away, or lost an account.
settings-notify-needed = You will be needed within a week
settings-notify-needed-about = A sign-in is about to end and cannot be renewed without you.
settings-notify-reminders = That day is 3 days away, then 1 day
settings-notify-reminders-about = Reminders, for as long as the sign-in has not been renewed.
settings-notify-passing = A platform has been down or slow for hours
settings-notify-passing-about = It passes by itself; there is nothing to do. A short one is never told.
settings-notify-fixed = It works again
settings-notify-fixed-about = Only after you were told that it did not.
settings-notify-weekly = It is Monday morning
settings-notify-weekly-about = One sentence on how all accounts are and when you are next needed.
settings-quiet = Quiet hours
settings-quiet-on = Show nothing during these hours
settings-quiet-about = What still stands when they end is told then.
settings-quiet-from = From
settings-quiet-to = To
settings-quiet-objection = Give both times as hours and minutes, such as 22:00 and 07:00.

## The two worlds

settings-world = World
settings-world-about = There are two, with accounts, keys and settings of their own. Nothing passes from one to the other.
settings-sandbox = Sandbox
settings-sandbox-about = The platforms are played on this computer. No real account is touched, and a developer app is built in for each.
settings-sandbox-go = Go to the sandbox
settings-sandbox-asked = Go to the sandbox?
settings-live = Live
settings-live-about = The real platforms, through developer apps of your own.
settings-live-go = Go live
settings-live-asked = Go live?
settings-here = You are here
settings-world-happens = Pilotlight closes and starts again, and from then on it opens there. What is in this world stays as it is; while you are away, its accounts are neither checked nor renewed.
settings-live-needs = You then need a developer app for each platform you want to connect.
settings-world-stay = Stay here
settings-world-confirm = Start again there
settings-world-starting = Starting again
