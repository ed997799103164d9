package content_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ical/content"
	"anteroom/internal/core/zone"
)

// event parses an event of some lines.
func event(t *testing.T, lines ...string) *content.Component {
	t.Helper()
	text := "BEGIN:VEVENT\r\n" + strings.Join(append(lines, "END:VEVENT", ""), "\r\n")
	c, notes, err := content.Parse([]byte(text))
	if err != nil || len(notes) > 0 {
		t.Fatalf("%v %v", err, notes)
	}
	return c
}

func TestFindJoinLink(t *testing.T) {
	for _, c := range []struct{ text, link, service string }{
		{"Join: https://example.zoom.us/j/123456789?pwd=abc.", "https://example.zoom.us/j/123456789?pwd=abc", "Zoom"},
		{"see https://example.com/agenda then <https://meet.google.com/abc-defg-hij>", "https://meet.google.com/abc-defg-hij", "Google Meet"},
		{"https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=%7b%7d", "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=%7b%7d", "Teams"},
		{"https://example.webex.com/example/j.php?MTID=m1", "https://example.webex.com/example/j.php?MTID=m1", "Webex"},
		{"https://example.webex.com/meet/ana", "https://example.webex.com/meet/ana", "Webex"},
		{"(https://meet.jit.si/OurRoom)", "https://meet.jit.si/OurRoom", "Jitsi Meet"},
		{"https://www.google.com/url?q=https://meet.google.com/abc-defg-hij&sa=D", "https://meet.google.com/abc-defg-hij", "Google Meet"},
		{"https://zoom.us/pricing", "", ""},
		{"http://example.zoom.us/j/1", "", ""},
		{"https://zoom.us.evil.example/j/1", "", ""},
		{"https://evilzoom.us/j/1", "", ""},
		{"https://meet.google.com/", "", ""},
		{"https://", "", ""},
		{"Room 4", "", ""},
	} {
		link, service, ok := content.FindJoinLink(c.text)
		if link != c.link || service != c.service || ok != (c.link != "") {
			t.Errorf("%q: got %q %q", c.text, link, service)
		}
	}
}

func TestJoinLinkOfEvents(t *testing.T) {
	for line, want := range map[string]string{
		"CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://video.example.org/room?a=1,2":      "https://video.example.org/room?a=1,2",
		"X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/1": "https://teams.microsoft.com/l/meetup-join/1",
		"CONFERENCE;VALUE=URI:tel:+15550100":                                           "",
		"CONFERENCE;VALUE=URI:javascript:alert(1)":                                     "",
		`LOCATION:Room 4\, https://example.zoom.us/j/1`:                                "https://example.zoom.us/j/1",
	} {
		if link, _, _ := event(t, line).JoinLink(); link != want {
			t.Errorf("%s: got %q", line, link)
		}
	}
}

func TestFieldsOfEvents(t *testing.T) {
	m := event(t, "STATUS:tentative", "CLASS:X-SECRET", "CATEGORIES:a\\, b,c", "CATEGORIES:c,d,", "X-APPLE-CALENDAR-COLOR:#63DA38FF", "SEQUENCE:-1", "GEO:48.2;16.4")
	lat, lon, err := m.Get("GEO").Geo()
	got := fmt.Sprintf("%s %s %s %q %s %d %v %v %v", m.Status(), m.Class(), m.Busy(), m.Categories(), m.Color(), m.Sequence(), lat, lon, err)
	if want := `TENTATIVE PRIVATE tentative ["a, b" "c" "d"] #63da38 0 48.2 16.4 <nil>`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for _, bad := range []string{"91;0", "1", "x;y", "NaN;0"} {
		p := content.NewProperty("GEO", bad)
		if _, _, err := p.Geo(); err == nil {
			t.Errorf("accepted GEO %q", bad)
		}
	}
}

func TestEmail(t *testing.T) {
	for in, want := range map[string]string{
		"mailto:Ana@Example.org": "ana@example.org", "MAILTO:ana@example.org?subject=x": "ana@example.org", "ana@example.org": "ana@example.org",
		" <ana@example.org> ": "ana@example.org", "urn:uuid:1": "", "https://example.org/ana": "", "mailto:": "", "@example.org": "", "invalid:nomail": "",
	} {
		if got := content.Email(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestDurations(t *testing.T) {
	for in, want := range map[string]string{
		"P1D": "P1D", "-PT15M": "-PT15M", "P2W": "P2W", "PT0S": "PT0S", "P1DT2H3M4S": "P1DT2H3M4S", "-P0DT0H10M0S": "-PT10M", "pt1h": "PT1H", "+PT90M": "PT1H30M", "P7D": "P1W",
	} {
		d, err := content.ParseDuration(in)
		if err != nil || d.String() != want {
			t.Errorf("%q: %v %v, want %s", in, d, err, want)
		}
	}
	for _, in := range []string{"", "P", "PT", "1D", "P1H", "PT1D", "P1", "PD", "P-1D", "P99999999D", "PT1H1", "P1DT1X", "PTT1H"} {
		if d, err := content.ParseDuration(in); err == nil {
			t.Errorf("accepted %q as %v", in, d)
		}
	}
}

func TestDateTimes(t *testing.T) {
	tokyo, err := zone.Load("Asia/Tokyo")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		d    content.DateTime
		want string
	}{
		{content.Date(zone.Civil(2026, 3, 29, 5, 0, 0)), "X;VALUE=DATE:20260329"},
		{content.Floating(zone.Civil(2026, 3, 29, 5, 0, 0)), "X:20260329T050000"},
		{content.UTC(clock.Of(time.Date(2026, 3, 29, 5, 0, 0, 0, time.UTC))), "X:20260329T050000Z"},
		{content.Local(zone.Civil(2026, 3, 29, 5, 0, 0), tokyo), "X;TZID=Asia/Tokyo:20260329T050000"},
	} {
		p := c.d.Property("X")
		made := event(t)
		made.Set(p)
		tree, _, err := content.Parse(made.Encode())
		if err != nil {
			t.Fatal(err)
		}
		back, err := tree.Get("X").DateTime(nil)
		if err != nil || back != c.d {
			t.Errorf("%s: came back as %+v, %v", c.want, back, err)
		}
	}
}
