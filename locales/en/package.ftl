### How Pilotlight presents itself in a menu of programs and in a shop of programs.

package-comment = Keeps your social accounts connected
# Words by which a menu finds it, each with a semicolon behind it.
package-keywords = social;accounts;posts;Facebook;Instagram;YouTube;LinkedIn;
package-start-hidden = Start in the tray
package-summary = Keep social accounts connected
package-about = Pilotlight connects the social accounts of a small business, watches the health of every connection from the system tray, renews by itself what can be renewed, and says early and in plain words when a person is needed.
package-about-platforms = It works with Facebook Pages, Instagram, YouTube, X and LinkedIn, and schedules posts for them. Sign-ins are sealed on your own computer; nothing goes through anybody else’s servers.
package-about-sandbox = It starts on a sandbox that plays all five platforms, so that it can be tried without an account.
