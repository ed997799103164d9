package content

import (
	"net/url"
	"strings"
)

// JoinLink gives the address to join a meeting online and the service's name
// ("Zoom", "Teams"; "" when unknown), from the properties made for it first,
// then from place, address and description. ok is false when there is none.
func (c *Component) JoinLink() (link, service string, ok bool) {
	for _, name := range []string{"CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK", "X-ZOOM-MEETING-URL"} {
		for p := range c.All(name) {
			v := strings.TrimSpace(UnescapeText(p.value))
			if u, err := url.Parse(v); err == nil && u.Scheme == "https" && u.Host != "" {
				return v, serviceOf(u), true
			}
		}
	}
	for _, name := range []string{"LOCATION", "URL", "DESCRIPTION", "X-ALT-DESC"} {
		if link, service, ok = FindJoinLink(c.Text(name)); ok {
			return link, service, true
		}
	}
	return "", "", false
}

// FindJoinLink finds the first address in a text that leads into a meeting of a
// service we know. Only https counts.
func FindJoinLink(text string) (link, service string, ok bool) {
	for range 200 { // texts with more links than that are no invitations
		i := strings.Index(text, "https://")
		if i < 0 {
			return "", "", false
		}
		text = text[i:]
		end := strings.IndexFunc(text, func(r rune) bool { return r <= ' ' || strings.ContainsRune("<>\"'\\^`{|}", r) || r == '\u00a0' })
		if end < 0 {
			end = len(text)
		}
		raw := strings.TrimRight(text[:min(end, 2000)], ".,;:!?)]*")
		text = text[min(end, len(text)):]
		u, err := url.Parse(raw)
		if err != nil {
			continue
		}
		if inner := unwrap(u); inner != nil {
			u, raw = inner, inner.String()
		}
		if s := serviceOf(u); s != "" {
			return raw, s, true
		}
	}
	return "", "", false
}

// unwrap takes an address out of the wrapping of mail scanners.
func unwrap(u *url.URL) *url.URL {
	host := strings.ToLower(u.Hostname())
	if !strings.HasSuffix(host, ".safelinks.protection.outlook.com") && !(host == "www.google.com" && u.Path == "/url") {
		return nil
	}
	for _, name := range []string{"url", "q"} {
		inner, err := url.Parse(u.Query().Get(name))
		if err == nil && inner.Scheme == "https" && inner.Host != "" {
			return inner
		}
	}
	return nil
}

// services are the hosts of meeting services, and how the paths of their meetings begin.
var services = []struct {
	name, host string
	paths      []string
}{
	{"Zoom", "zoom.us", []string{"/j/", "/my/", "/w/", "/s/", "/wc/"}},
	{"Zoom", "zoomgov.com", []string{"/j/", "/my/", "/w/", "/s/", "/wc/"}},
	{"Zoom", "zoom.com", []string{"/j/", "/my/", "/w/", "/s/", "/wc/"}},
	{"Teams", "teams.microsoft.com", []string{"/l/meetup-join/", "/meet/"}},
	{"Teams", "teams.live.com", []string{"/meet/"}},
	{"Google Meet", "meet.google.com", []string{"/"}},
	{"Webex", "webex.com", []string{"/meet/", "/join/", "/m/", "/wbxmjs/", "/webappng/", "/weblink/"}},
	{"GoTo Meeting", "gotomeeting.com", []string{"/join/"}},
	{"GoTo Meeting", "gotomeet.me", []string{"/"}},
	{"GoTo Meeting", "meet.goto.com", []string{"/"}},
	{"Jitsi Meet", "meet.jit.si", []string{"/"}},
	{"Jitsi Meet", "8x8.vc", []string{"/"}},
	{"Whereby", "whereby.com", []string{"/"}},
	{"BlueJeans", "bluejeans.com", []string{"/"}},
	{"Chime", "chime.aws", []string{"/"}},
	{"Skype", "join.skype.com", []string{"/"}},
	{"FaceTime", "facetime.apple.com", []string{"/join"}},
	{"RingCentral", "v.ringcentral.com", []string{"/join/"}},
	{"Dialpad", "meetings.dialpad.com", []string{"/"}},
	{"Zoho Meeting", "meeting.zoho.com", []string{"/"}},
	{"Around", "meet.around.co", []string{"/"}},
	{"Livestorm", "app.livestorm.co", []string{"/p/"}},
}

func serviceOf(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	for _, s := range services {
		if host != s.host && !strings.HasSuffix(host, "."+s.host) {
			continue
		}
		for _, p := range s.paths {
			if strings.HasPrefix(u.Path, p) && len(u.Path) > 1 {
				return s.name
			}
		}
		if s.name == "Webex" && strings.HasSuffix(u.Path, "/j.php") {
			return s.name
		}
	}
	return ""
}
