### What an owner sets up at each platform's developer portal, once. Names in quotation marks are the portals' own, in the
### language in which the portals show them to developers; they stay as they are. See platforms/src/registration.rs for source and date.

registration-permissions = permissions
registration-settings = settings
registration-products = products

registration-facebook-creates = You make an app of your own at Meta, through which Pilotlight reaches your Pages.
registration-facebook-1 = Sign in with the Facebook profile that manages your Pages and choose “Create app”. Give it any name.
registration-facebook-2 = Choose the use case “Manage everything on your Page”. If you are asked for a business portfolio, choose the one your Pages belong to.
registration-facebook-3 = Open the use case with “Customize” and add the permissions listed below.
registration-facebook-4 = In the settings of Facebook Login, paste the redirect address below into “Valid OAuth Redirect URIs” and save.
registration-facebook-5 = Under “App settings”, “Advanced”, leave “Native or desktop app?” switched off.
registration-facebook-6 = Under “App settings”, “Basic”, copy the App ID and the App secret, and enter both here.
registration-facebook-know = People with a role on the app can connect their Pages without a review by Meta. Switch the app to “Live” before you post: what an app in development publishes, only people with a role on it can see.

registration-instagram-creates = You add Instagram to an app of your own at Meta; it gets an identifier of its own there.
registration-instagram-1 = Choose “Create app”, or open the app that you made for Facebook: one app can serve both.
registration-instagram-2 = Add the use case “Manage messaging and content on Instagram” and open it with “Customize”.
registration-instagram-3 = Choose “API setup with Instagram login” and add the permissions listed below.
registration-instagram-4 = Under “Set up Instagram business login”, paste the redirect address below into “Redirect URL” and save.
registration-instagram-5 = Under “App roles”, add your Instagram account as an Instagram tester, and accept the invitation in the settings of Instagram, under “Website permissions”.
registration-instagram-6 = On the page “API setup with Instagram login”, copy the Instagram app ID and the Instagram app secret. They are not the App ID and App secret of the Facebook side.
registration-instagram-know = Your own accounts, added as testers, need no review by Meta.

registration-youtube-creates = You make a project of your own at Google with a client for desktop apps in it.
registration-youtube-1 = Sign in with your Google account and make a new project with any name.
registration-youtube-2 = Under “APIs and services”, “Library”, find “YouTube Data API v3” and enable it.
registration-youtube-3 = Open “Google Auth Platform”, choose “Get started”, and choose “External” as the audience.
registration-youtube-4 = Under “Data access”, add the permissions listed below.
registration-youtube-5 = Under “Audience”, choose “Publish app”. While it says “Testing”, Google ends every sign-in after 7 days.
registration-youtube-6 = Under “Clients”, choose “Create client” and the application type “Desktop app”. No redirect address is asked for.
registration-youtube-7 = Copy the Client ID and the Client secret from the window that opens. Google shows the secret only this once.
registration-youtube-know = At the sign-in Google warns that it has not verified your app. That is expected with an app of your own; it lets up to 100 people in. Videos that come through an app without Google’s audit stay private until Google has audited it.

registration-x-creates = You make an app of your own at X.
registration-x-1 = Sign in with your X profile, accept the developer agreement and create an app with any name.
registration-x-2 = Open “User authentication settings” of the app and choose “Set up”.
registration-x-3 = As app permissions choose “Read and write”, as type of app “Native App”.
registration-x-4 = Paste both redirect addresses below into “Callback URI / Redirect URL”, one a line, and the address of your own website into “Website URL”. Save.
registration-x-5 = Copy the OAuth 2.0 Client ID. It is not the API key. A secret is not needed.
registration-x-know = X bills what an app does: buy credits in the console, or posts are refused.

registration-linkedin-creates = You make an app of your own at LinkedIn, tied to your company page.
registration-linkedin-1 = Choose “Create app”, give it any name and choose your company page.
registration-linkedin-2 = On the tab “Settings”, choose “Verify” and open the link it gives you as an administrator of the page.
registration-linkedin-3 = On the tab “Products”, ask for the products listed below. The first two are given at once; the third is looked at by LinkedIn.
registration-linkedin-4 = On the tab “Auth”, paste the redirect address below under “Authorized redirect URLs for your app” and save.
registration-linkedin-5 = On the same tab, copy the Client ID and the Primary Client Secret.
registration-linkedin-know = Pilotlight asks for company pages together with your profile. Until LinkedIn has given the app the third product, LinkedIn refuses the sign-in as a whole.
