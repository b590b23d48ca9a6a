### What the signs mean, and what is asked of whom.

learn-title = What the signs mean
learn-about = Each state has a shape of its own, so colour is never needed to read it.
learn-lead = What the signs mean, how a connection is judged, how long it lasts, and what is asked of whom.
learn-healthy = Healthy
learn-healthy-means = A real call proved the connection within the last day, every permission is there, and nobody is needed for at least a week.
learn-warning = Warning
learn-warning-means = Posts still go out. Either a sign-in is due within a week, or the platform is slow, or nothing has proven the connection for a day. Each says which.
learn-error = Error
learn-error-means = Posts are held. The platform ended the sign-in, took a permission away, or has been out of order for a while. Each says what to do, or that it passes by itself.
learn-refreshing = Refreshing
learn-refreshing-means = Pilotlight is renewing the connection right now. That takes minutes at most.
learn-unknown = Nothing to say yet
learn-unknown-means = There is no account to judge, or a check gave no answer.
learn-judged = How a connection is judged
learn-judged-about = There are three verdicts: proven alive, proven dead, and not known yet. Only proof turns an account red. A network that is down, a platform that is busy and an answer nobody understands prove nothing, so they never ask you to sign in again. The bar on a card shows how much of the connection's life is left; it stays full where the connection renews itself.
learn-lasts = How long a sign-in lasts
learn-lasts-about = When you say yes at a platform, it gives Pilotlight a pass for your account that ends after a while. Some of them Pilotlight renews by itself; for others the platform wants to see you again. Each card says which, and when.
learn-asked = What is asked of each platform
learn-asked-about = You sign in at the platform itself, in your own browser. Pilotlight never sees your password and never asks for your direct messages.
