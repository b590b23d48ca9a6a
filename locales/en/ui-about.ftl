### Settings, About.

about-title = About
about-loading = Looking at this version
about-version = Pilotlight { $version }
about-system = For { $system }
about-licences = Licences
about-licences-about = Pilotlight is free software under the Apache 2.0 or the MIT licence, and is built from the work of many others.
about-licences-show = Show the licences
about-licences-title = What Pilotlight is built from
about-licences-count = { $count ->
    [one] One package
   *[other] { $count } packages
}
about-licences-search = Search
about-licences-none = No package fits this search.
about-licences-loading = Reading the list
about-licences-failed = The list could not be read. Close this and try again.
about-licences-package = Package
about-licences-version = Version
about-licences-licence = Licence
about-folder = Data folder
about-folder-about = Accounts, history and sealed sign-ins of this world lie in { $folder }.
about-folder-open = Open the folder
about-diagnostics = Diagnostics
about-diagnostics-about = For whoever helps you: states, versions and the latest lines of the log. No password, no key, no name and no post is in it.
about-diagnostics-export = Export diagnostics
about-diagnostics-exporting = Exporting
about-updates = Updates
about-updates-off = This copy does not look for new versions. They come the way Pilotlight came to this computer.
about-updates-about = When you press this, { $host } is asked for the newest version. Nothing about your accounts goes along, and only a version that Pilotlight’s makers have signed is installed.
about-updates-look = Look for a new version
about-updates-looking = Looking
about-updates-newest = This is the newest version.
about-updates-there = Version { $version } is there.
about-updates-install = Install and start again
about-updates-installing = Installing
