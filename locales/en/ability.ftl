### What a permission lets Pilotlight do: the rest of “Facebook does not let Pilotlight …”, several of them
### joined by “or”.

ability-see-pages = see which Pages you manage
ability-read-page = read the Page's name and picture
ability-publish = publish posts
ability-see-business-pages = see Pages that belong to a business
ability-read-account = read the account's name and picture
ability-read-channel = read the channel's name and picture
ability-upload-videos = upload videos
ability-recognise = recognise you when you sign in again
ability-read-person = read your name and picture
ability-read-profile = read the profile's name and picture
ability-read-back = read back the posts it published
ability-upload-media = upload pictures and videos
ability-stay = stay connected
ability-see-company-pages = see which company pages you manage
ability-publish-company = publish posts on company pages
ability-unknown = use “{ $permission }”
