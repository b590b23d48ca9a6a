### The names of the pages, as the sidebar has them.

pages-all = Pages
pages-accounts = Accounts
pages-posts = Posts
pages-horizon = Horizon
pages-activity = Activity
pages-learn = Learn
pages-settings = Settings
