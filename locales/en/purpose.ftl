### What each permission is asked for, as a line of its own before the browser opens.

purpose-publish = Publish the posts you schedule
purpose-facebook-list = See which Pages you manage, so that you can choose among them
purpose-facebook-read = Read the Page's name and picture, and the posts Pilotlight published
purpose-facebook-business = Find Pages that belong to a business portfolio
purpose-instagram-read = Read the account's name, handle and picture
purpose-youtube-recognise = Recognise your Google account when you sign in again
purpose-youtube-read = Read the channel's name, handle and picture
purpose-youtube-upload = Upload the videos you schedule
purpose-x-read = Read the profile's name, handle and picture
purpose-x-read-back = Read back the posts Pilotlight published; X asks for it beside the others
purpose-x-media = Upload the pictures and videos of those posts
purpose-x-stay = Stay connected without asking you to sign in every two hours
purpose-linkedin-recognise = Recognise your LinkedIn account when you sign in again
purpose-linkedin-read = Read your name and picture
purpose-linkedin-publish = Publish the posts you schedule on your own profile
purpose-linkedin-pages = See which company pages you manage, so that you can choose among them
purpose-linkedin-publish-pages = Publish the posts you schedule on those company pages
