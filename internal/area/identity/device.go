package identity

import "strings"

// sign is a piece of a User-Agent and what it tells; the first that is found counts.
type sign struct{ in, name string }

var browsers = []sign{
	{"Edg", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser/", "Samsung Internet"}, {"FxiOS/", "Firefox"},
	{"Firefox/", "Firefox"}, {"CriOS/", "Chrome"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}, {"curl/", "curl"},
}

var systems = []sign{
	{"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Android", "Android"}, {"Windows", "Windows"},
	{"Mac OS X", "Mac"}, {"CrOS", "ChromeOS"}, {"Linux", "Linux"},
}

// deviceName says in a few words what a User-Agent is, so that people recognise
// their own devices in a list: "Firefox on Windows".
func deviceName(agent string) string {
	browser, system := first(browsers, agent), first(systems, agent)
	switch {
	case browser == "" && system == "":
		return "An unknown device"
	case browser == "":
		return "A browser on " + system
	case system == "":
		return browser
	}
	return browser + " on " + system
}

func first(signs []sign, agent string) string {
	for _, s := range signs {
		if strings.Contains(agent, s.in) {
			return s.name
		}
	}
	return ""
}
