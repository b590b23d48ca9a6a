### What kind of account it is, as in “Corner Florist, Facebook Page”.

kind-facebook-page = Facebook Page
kind-instagram-account = Instagram account
kind-youtube-channel = YouTube channel
kind-x-profile = X profile
kind-linkedin-profile = LinkedIn profile
kind-linkedin-company-page = LinkedIn company page
