package pages

import (
	"fmt"
	"html"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/internal/app/inbox"
	"anteroom/internal/app/joint"
	"anteroom/internal/area/booking"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/ref"
	"anteroom/internal/edge/web"
)

// links is a served house with a booking page of Vera's, whose office hours are those
// of London. It is Thursday, 12 March 2026, at noon. The test is the proxy in front.
type links struct {
	t       *testing.T
	url     string
	booking *booking.Service
	polls   *poll.Service
	a       access.Actor
	vera    ref.ID
	page    booking.Page
	secret  string
	clock   *clock.Fixed
	said    *lockedText // the log
}

type lockedText struct {
	mu sync.Mutex
	strings.Builder
}

func (l *lockedText) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.Builder.Write(b)
}

func eachLinks(t *testing.T, change func(*booking.NewPage), f func(t *testing.T, l *links)) {
	t.Helper()
	dbtest.Each(t, func(t *testing.T, d *db.DB) { f(t, link(t, d, change)) })
}

func link(t *testing.T, d *db.DB, change func(*booking.NewPage)) *links {
	ctx, at := t.Context(), clock.At(time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC))
	l := &links{t: t, clock: at, said: &lockedText{}}
	log := slog.New(slog.NewTextHandler(l.said, &slog.HandlerOptions{Level: slog.LevelDebug}))
	j := journal.New(d, at)
	who := identity.New(j, at).HashingLightly()
	people := principal.New(j, at, who)
	tasks := task.New(j, who)
	out, err := outbound.New(outbound.Config{})
	l.must(err)
	cal := calendar.New(j, at, calendar.Config{Outbound: out, Todos: tasks, TodoObjects: tasks, Actors: who, Stays: joint.Stays{Service: people}})
	l.booking = joint.Booking(j, at, who, people, cal, joint.Resources(j, at, who, cal))
	held := hold.New(j, at, joint.Holds{Service: cal}, joint.Concerned{Principal: people, Identity: who}, who)
	l.polls = joint.Polls(j, at, who, people, cal, held)
	org, olga := ref.Org(ref.New()), ref.Member(ref.New())
	l.must(who.Found(ctx, identity.Founding{Org: org, Name: "Example House", Via: access.CLI, Members: []identity.FirstMember{
		{Member: identity.Member{ID: olga, Name: "Olga", Email: "olga@example.com", OrgRole: access.Owner, Zone: "Europe/London"}},
	}}))
	l.a, err = who.ActorOf(ctx, org, olga, access.Session)
	l.must(err)
	vera, _, err := people.Create(ctx, l.a, principal.NewPrincipal{Name: "Vera <Example>", Zone: "Europe/London", Member: olga})
	l.must(err)
	l.a, err = who.ActorOf(ctx, org, olga, access.Session)
	l.must(err)
	work, _, err := cal.CreateCalendar(ctx, l.a, calendar.NewCalendar{Space: vera.Space, Name: "Work"})
	l.must(err)
	l.vera = vera.ID
	in := booking.NewPage{
		Hosts: []booking.Host{{Principal: vera.ID, Calendar: work.ID}}, Words: booking.Words{Title: "Intro & tea", About: "<b>Welcome</b>", Link: "https://meet.example.com/vera"},
		Rules: booking.Rules{Pick: "all", Zone: "Europe/London", Minutes: []int{30, 60}, Grid: 30, Horizon: 40, Moves: 1, Questions: []outside.Question{{Text: "Why?", Required: true}}},
	}
	if change != nil {
		change(&in)
	}
	made, err := l.booking.CreatePage(ctx, l.a, in)
	l.must(err)
	l.page = made.Page
	first, err := l.booking.NewLink(ctx, l.a, made.Page.ID, "", "")
	l.must(err)
	l.secret = strings.TrimPrefix(first.Path, booking.PagePath)
	handler := web.Protect(web.NewOutside(inbox.Outside{Outside: joint.Outside{Service: l.booking, Polls: l.polls, Clock: at}}, "", log))
	server := httptest.NewServer(credential.TrustProxy([]netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, handler))
	t.Cleanup(server.Close)
	l.url = server.URL
	return l
}

func (l *links) must(err error) {
	l.t.Helper()
	if err != nil {
		l.t.Fatal(err)
	}
}

// stay follows nothing by itself.
var stay = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}

// do is what somebody at an address does.
func (l *links) do(from, method, path string, form url.Values, headers ...string) answer {
	l.t.Helper()
	got, err := l.try(from, method, path, form, headers...)
	l.must(err)
	return got
}

func (l *links) try(from, method, path string, form url.Values, headers ...string) (answer, error) {
	r, err := http.NewRequestWithContext(l.t.Context(), method, l.url+path, strings.NewReader(form.Encode()))
	if err != nil {
		return answer{}, err
	}
	r.Header.Set("X-Forwarded-For", from)
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Origin", l.url)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	got, err := stay.Do(r)
	if err != nil {
		return answer{}, err
	}
	defer func() { _ = got.Body.Close() }()
	text, err := io.ReadAll(got.Body)
	return answer{got, string(text)}, err
}

func (l *links) wish(at string) url.Values {
	return url.Values{"key": {booking.NewSecret()}, "at": {at}, "zone": {"Asia/Kolkata"}, "minutes": {"30"}, "name": {"Jo <Field>"}, "email": {"jo@example.net"}, "q0": {"Because"}}
}

func TestAHundredAtOnceThroughTheDoor(t *testing.T) {
	eachLinks(t, nil, func(t *testing.T, l *links) {
		var wait sync.WaitGroup
		var mu sync.Mutex
		statuses := map[int]int{}
		for i := range 100 {
			wait.Go(func() {
				got, err := l.try(fmt.Sprintf("192.0.2.%d", i), "POST", "/book/"+l.secret, l.wish("2026-03-13T10:00Z"))
				mu.Lock()
				defer mu.Unlock()
				if err != nil {
					t.Error(err)
					return
				}
				statuses[got.StatusCode]++
				if got.StatusCode == http.StatusConflict && (!strings.Contains(got.body, "has just been taken") || !strings.Contains(got.body, `value="2026-03-13T10:30Z"`) || !strings.Contains(got.body, "Jo &lt;Field&gt;")) {
					t.Errorf("who was late reads:\n%s", got.body)
				}
			})
		}
		wait.Wait()
		if statuses[http.StatusSeeOther] != 1 || statuses[http.StatusConflict] != 99 {
			t.Fatalf("answers: %v", statuses)
		}
		list, err := l.booking.Bookings(t.Context(), l.a, booking.Filter{})
		l.must(err)
		if len(list) != 1 {
			t.Fatalf("%d bookings", len(list))
		}
	})
}

func TestThePageIsInTheVisitorsZone(t *testing.T) {
	eachLinks(t, nil, func(t *testing.T, l *links) {
		page := l.do("192.0.2.1", "GET", "/book/"+l.secret+"?zone=Asia/Kolkata&date=2026-03-13", nil)
		page.is(t, 200, "Intro &amp; tea", "&lt;b&gt;Welcome", "Vera &lt;Example&gt;", "<option selected>Asia/Kolkata</option>", "Kolkata, UTC&#43;5:30 time", "Friday 13 March", ">14:30</a>", "Example House")
		if h := page.Header; h.Get("Cache-Control") != "no-store" || !strings.Contains(h.Get("X-Robots-Tag"), "noindex") || strings.Contains(h.Get("Content-Security-Policy"), "unsafe") || h.Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("headers: %v", h)
		}
		if found := regexp.MustCompile(`(?i)<style|\sstyle=|\son[a-z]+=|<script>|javascript:`).FindString(page.body); found != "" {
			t.Errorf("the page has %q inside", found)
		}
		// Over the change of the clocks nine in London is another hour there.
		l.do("192.0.2.1", "GET", "/book/"+l.secret+"?zone=Asia/Kolkata&date=2026-03-30", nil).is(t, 200, ">13:30</a>")
		l.do("192.0.2.1", "GET", "/book/"+l.secret+"?zone=Pacific/Apia&date=2026-03-14", nil).is(t, 200, "Apia, UTC&#43;13 time", "Saturday 14 March", ">00:00</a>")
		l.do("192.0.2.1", "GET", "/book/"+l.secret, nil).is(t, 200, "London, UTC&#43;0 time", "data-ask-zone", "March 2026", "Thursday 12 March")
		l.do("192.0.2.1", "GET", "/book/"+l.secret+"?minutes=60", nil).is(t, 200, `aria-current="true">1 h</a>`)
		for _, odd := range []string{"zone=Nowhere/Land", "zone=%00", "month=0000-00", "month=9999-12", "date=2026-02-31", "date=1000-01-01", "minutes=-1", "minutes=99999999999999999999", "at=x", "month=2026-03-", "zone=" + strings.Repeat("x", 5000)} {
			if got := l.do("192.0.2.1", "GET", "/book/"+l.secret+"?"+odd, nil); got.StatusCode != 200 {
				t.Errorf("%s: %d", odd, got.StatusCode)
			}
		}
	})
}

func TestABookingFromEndToEnd(t *testing.T) {
	eachLinks(t, func(p *booking.NewPage) { p.Confirm = true }, func(t *testing.T, l *links) {
		l.do("192.0.2.1", "GET", "/book/"+l.secret+"?at=2026-03-13T10:00Z&zone=Asia/Kolkata", nil).is(t, 200, "Friday 13 March 2026", "15:30–16:00", "Why?", "Ask for this time")
		form := l.wish("2026-03-13T10:00Z")
		form.Set("email", "nobody")
		form.Set("q0", " ")
		l.do("192.0.2.1", "POST", "/book/"+l.secret, form).is(t, 422, "name@example.org", "Please answer this.", "Jo &lt;Field&gt;", form.Get("key"))
		form.Set("email", "jo@example.net")
		form.Set("q0", "Because\nof <tea>")
		l.do("192.0.2.1", "POST", "/book/"+l.secret, form).leads(t, "/booking/"+form.Get("key"))
		l.do("192.0.2.1", "POST", "/book/"+l.secret, form).leads(t, "/booking/"+form.Get("key")) // pressed twice
		own := "/booking/" + form.Get("key")
		page := l.do("192.0.2.2", "GET", own, nil)
		page.is(t, 200, "Your request has arrived", "15:30–16:00", "Kolkata, UTC&#43;5:30", "of &lt;tea&gt;", l.url+own)
		if strings.Contains(page.body, "meet.example.com") {
			t.Error("the link to join is shown before it is confirmed")
		}
		list, err := l.booking.Bookings(t.Context(), l.a, booking.Filter{State: "pending"})
		l.must(err)
		_, err = l.booking.Confirm(t.Context(), l.a, list[0].ID, list[0].Rev)
		l.must(err)
		l.do("192.0.2.2", "GET", own, nil).is(t, 200, "You are booked", "meet.example.com")
		file := l.do("192.0.2.2", "GET", own+"/meeting.ics", nil)
		file.is(t, 200, "BEGIN:VCALENDAR", "DTSTART;TZID=Asia/Kolkata:20260313T153000", "SUMMARY:Intro & tea")
		if !strings.Contains(strings.ReplaceAll(file.body, "\r\n ", ""), l.url+own) {
			t.Errorf("the file lacks the way back: %s", file.body)
		}
		if !strings.HasPrefix(file.Header.Get("Content-Type"), "text/calendar") {
			t.Errorf("%v", file.Header)
		}
		l.do("192.0.2.2", "GET", own+"/move?date=2026-03-13", nil).is(t, 200, "last time you can move it", ">15:30</a>")
		l.do("192.0.2.2", "GET", own+"/move?at=2026-03-13T11:00Z", nil).is(t, 200, "16:30–17:00")
		l.do("192.0.2.2", "POST", own+"/move", url.Values{"at": {"2026-03-13T07:00Z"}}).is(t, 409)
		l.do("192.0.2.2", "POST", own+"/move", url.Values{"at": {"2026-03-13T11:00Z"}}).leads(t, own)
		l.do("192.0.2.2", "GET", own+"/move", nil).leads(t, own)
		l.do("192.0.2.2", "POST", own+"/move", url.Values{"at": {"2026-03-13T12:00Z"}}).is(t, 409, "as often as it may be")
		l.do("192.0.2.2", "GET", own, nil).is(t, 200, "16:30–17:00", "Your request has arrived")
		l.do("192.0.2.2", "GET", own+"/cancel", nil).is(t, 200, "Cancel the booking")
		l.do("192.0.2.2", "POST", own+"/cancel", url.Values{"message": {strings.Repeat("x", 3000)}}).is(t, 422, "At most 2,000")
		l.do("192.0.2.2", "POST", own+"/cancel", url.Values{"message": {"A cold"}}).leads(t, own)
		l.do("192.0.2.2", "GET", own, nil).is(t, 200, "You have cancelled this")
		l.do("192.0.2.2", "POST", own+"/cancel", url.Values{}).is(t, 409)
		for _, secret := range []string{l.secret, form.Get("key")} {
			if strings.Contains(l.said.String(), secret) {
				t.Error("a link is in the log")
			}
		}
	})
}

func TestLinksThatOpenNothing(t *testing.T) {
	eachLinks(t, nil, func(t *testing.T, l *links) {
		for _, path := range []string{
			"/book/" + booking.NewSecret(), "/book/x", "/book/" + strings.ToLower(l.secret), "/book/" + strings.Repeat("A", 5000), "/book/%00", "/booking/" + l.secret, "/booking/" + booking.NewSecret(),
			"/booking/x/move", "/booking/x/cancel", "/booking/x/meeting.ics", "/book/", "/booking/", "/book/" + l.secret + "/more", "/book/..%2f..%2fsign-in",
		} {
			got := l.do("192.0.2.1", "GET", path, nil)
			got.is(t, 404)
			if strings.Contains(got.body, "Vera") || strings.Contains(got.body, "Example House") {
				t.Errorf("%s tells of the house:\n%s", path, got.body)
			}
		}
		shown, err := l.booking.Page(t.Context(), l.a, l.page.ID)
		l.must(err)
		_, err = l.booking.EndLink(t.Context(), l.a, shown.Links[0].ID)
		l.must(err)
		l.do("192.0.2.1", "GET", "/book/"+l.secret, nil).is(t, 404, "This link has ended")
		l.do("192.0.2.1", "POST", "/book/"+l.secret, l.wish("2026-03-13T10:00Z")).is(t, 404, "This link has ended")
	})
}

func TestFormsThatAreNotOurs(t *testing.T) {
	eachLinks(t, nil, func(t *testing.T, l *links) {
		path := "/book/" + l.secret
		l.do("192.0.2.1", "POST", path, l.wish("2026-03-13T10:00Z"), "Origin", "https://evil.example").is(t, 403)
		l.do("192.0.2.1", "POST", path, l.wish("2026-03-13T10:00Z"), "Sec-Fetch-Site", "cross-site").is(t, 403)
		for name, value := range map[string]string{
			"key": "short", "at": "yesterday", "name": "", "email": strings.Repeat("x", 400) + "@example.net", "q0": strings.Repeat("x", 2001),
		} {
			form := l.wish("2026-03-13T10:00Z")
			form.Set(name, value)
			if got := l.do("192.0.2.1", "POST", path, form); got.StatusCode != 422 {
				t.Errorf("%s: %d\n%s", name, got.StatusCode, got.body)
			}
		}
		for name, value := range map[string]string{"at": "2026-03-13T10:07Z", "name": "\x00\xff", "zone": "Mars/Base"} {
			form := l.wish("2026-03-13T10:00Z")
			form.Set(name, value)
			if got := l.do("192.0.2.1", "POST", path, form); got.StatusCode >= 500 {
				t.Errorf("%s: %d\n%s", name, got.StatusCode, got.body)
			}
		}
		form := l.wish("2026-03-13T12:00Z")
		form.Set("name", strings.Repeat("x", 60_000))
		if got := l.do("192.0.2.1", "POST", path, form); got.StatusCode != 422 {
			t.Errorf("a form that is too long: %d", got.StatusCode)
		}
	})
}

func TestTooMuchFromOneAddress(t *testing.T) {
	eachLinks(t, nil, func(t *testing.T, l *links) {
		var last answer
		for range 40 {
			last = l.do("198.51.100.7", "POST", "/book/"+booking.NewSecret(), l.wish("2026-03-13T10:00Z"))
		}
		last.is(t, 429, "too much at once")
		if last.Header.Get("Retry-After") == "" {
			t.Error("it does not say when")
		}
		l.do("198.51.100.8", "POST", "/book/"+l.secret, l.wish("2026-03-13T10:00Z")).is(t, 303)
		for i := range 4 {
			l.do("198.51.100.8", "POST", "/book/"+l.secret, l.wish(fmt.Sprintf("2026-03-16T1%d:00Z", i))).is(t, 303)
		}
		got := l.do("198.51.100.8", "POST", "/book/"+l.secret, l.wish("2026-03-17T10:00Z")) // the sixth for one address of mail
		got.is(t, 429, html.EscapeString("more than enough"))
	})
}

// TestTooMuchByOneBookingLink holds that a link that went round is no way to keep a house busy,
// from however many addresses, and that other links go on.
func TestTooMuchByOneBookingLink(t *testing.T) {
	eachLinks(t, nil, func(t *testing.T, l *links) {
		nobody := l.wish("2026-03-13T10:00Z")
		nobody.Set("name", "")
		passed, refused := 0, 0
		for i := 0; refused == 0 && i < 1500; i++ {
			switch got := l.do(fmt.Sprintf("198.51.%d.%d", i/200, i%200), "POST", "/book/"+l.secret, nobody); got.StatusCode {
			case 422:
				passed++
			case 429:
				got.is(t, 429, "too much at once")
				refused++
			default:
				t.Fatalf("%d\n%s", got.StatusCode, got.body)
			}
		}
		if passed < 600 || refused == 0 {
			t.Errorf("%d passed, %d were refused", passed, refused)
		}
		l.do("203.0.113.9", "GET", "/book/"+l.secret, nil).is(t, 200)
		other, err := l.booking.NewLink(t.Context(), l.a, l.page.ID, "", "")
		l.must(err)
		l.do("203.0.113.9", "POST", other.Path, l.wish("2026-03-13T10:00Z")).is(t, 303)
	})
}

func TestWhatNobodyConfirmsSaysSo(t *testing.T) {
	eachLinks(t, func(p *booking.NewPage) { p.Confirm, p.Within = true, 24*60 }, func(t *testing.T, l *links) {
		l.do("192.0.2.1", "GET", "/book/"+l.secret, nil).is(t, 200, "confirmed by a person, within a day or sooner")
		form := l.wish("2026-03-20T10:00Z")
		l.do("192.0.2.1", "POST", "/book/"+l.secret, form).is(t, 303)
		own := "/booking/" + form.Get("key")
		l.do("192.0.2.1", "GET", own, nil).is(t, 200, "kept for you until Friday 13 March")
		l.clock.Move(24 * time.Hour)
		l.must(l.booking.LapseDue(t.Context()))
		l.do("192.0.2.1", "GET", own, nil).is(t, 200, "Nobody confirmed this in time", "Choose another time")
		l.do("192.0.2.1", "GET", own+"/cancel", nil).is(t, 303)
		l.do("192.0.2.1", "GET", own+"/meeting.ics", nil).is(t, 200, "STATUS:CANCELLED")
		l.do("192.0.2.1", "GET", own+"/move?at=2026-03-20T11:00Z", nil).is(t, 200, "Nobody confirmed the time you asked for", "Ask for this time")
		l.do("192.0.2.1", "POST", own+"/move", url.Values{"at": {"2026-03-20T11:00Z"}}).is(t, 303)
		l.do("192.0.2.1", "GET", own, nil).is(t, 200, "Your request has arrived", "kept for you until Saturday 14 March")
	})
}
