package pages

import (
	"fmt"
	"net/url"
	"strings"
	"sync"
	"testing"

	"anteroom/internal/area/poll"
	"anteroom/internal/core/ref"
)

// polled adds a poll of Vera's about two times: Jo's link and the one for everybody.
type polled struct {
	*links
	poll.Poll
	jo, all string
}

func eachPolled(t *testing.T, f func(t *testing.T, p *polled)) {
	eachLinks(t, nil, func(t *testing.T, l *links) {
		ctx := t.Context()
		made, err := l.polls.Create(ctx, l.a, poll.Draft{
			Calendars: []ref.ID{l.page.Hosts[0].Calendar}, Title: "Tea & <cake>", About: "<script>alert(1)</script>", Minutes: 60, Zone: "Europe/London", Deadline: "2026-03-20T17:00", Propose: true,
			Options: []poll.Wanted{{Start: "2026-03-24T10:00"}, {Start: "2026-03-29T23:30"}}, Link: "https://meet.example.com/tea",
			People: []poll.NewVoter{{Name: "Jo <Field>", Email: "jo@example.net"}, {Name: "Kim Hidden", Email: "kim@example.net"}},
		})
		l.must(err)
		shown, err := l.polls.Get(ctx, l.a, made.Poll.ID, "")
		l.must(err)
		letters, err := l.polls.Ask(ctx, l.a, made.Poll.ID, []ref.ID{shown.People[0].ID}, "https://anteroom.example.com")
		l.must(err)
		open, err := l.polls.OpenLink(ctx, l.a, made.Poll.ID)
		l.must(err)
		f(t, &polled{l, open.Poll, strings.TrimPrefix(letters.Letters[0].Path, poll.Path), strings.TrimPrefix(open.Path, poll.Path)})
	})
}

func (p *polled) votes(votes ...string) url.Values {
	form := url.Values{"zone": {"Asia/Kolkata"}}
	for i, v := range votes {
		form.Set("v-"+string(p.Options[i].ID), v)
	}
	return form
}

func TestThePageOfAPoll(t *testing.T) {
	eachPolled(t, func(t *testing.T, p *polled) {
		page := p.do("192.0.2.1", "GET", "/poll/"+p.jo+"?zone=Asia/Kolkata", nil)
		page.is(t, 200, "Tea &amp; &lt;cake&gt;", "15:30–16:30", "Kolkata, UTC&#43;5:30", "Jo &lt;Field&gt;", "Vera &lt;Example&gt;", "Example House", "Monday 30 March 2026", "04:00–05:00")
		for _, hidden := range []string{"Kim", "jo@example.net", "kim@", "<script>alert", "meet.example.com", string(p.ID), string(p.Space)} {
			if strings.Contains(page.body, hidden) {
				t.Errorf("the page tells %q", hidden)
			}
		}
		if csp := page.Header.Get("Content-Security-Policy"); !strings.HasPrefix(csp, "default-src 'none'; script-src 'self'") || page.Header.Get("X-Robots-Tag") == "" || page.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("headers: %v", page.Header)
		}
		// Summer time begins between the two: each is named as it is then.
		p.do("192.0.2.1", "GET", "/poll/"+p.jo+"?zone=Europe/London", nil).is(t, 200, "London, UTC&#43;0", "London, UTC&#43;1")
		p.do("192.0.2.1", "GET", "/poll/"+p.jo+"/meeting.ics", nil).is(t, 404, "No time has been confirmed")
		form := p.votes("yes", "maybe")
		form.Set("propose0", "2026-03-27T15:30")
		form.Set("note", "Bring <biscuits>")
		sent := p.do("192.0.2.1", "POST", "/poll/"+p.jo, form)
		sent.is(t, 303)
		p.do("192.0.2.1", "GET", sent.Header.Get("Location"), nil).is(t, 200, "Thank you", "Change my answer", `value="2026-03-27T15:30"`, "Bring &lt;biscuits&gt;", `value="yes" checked`)
		shown, err := p.polls.Get(t.Context(), p.a, p.ID, "")
		p.must(err)
		if v := shown.People[0]; len(v.Votes) != 2 || v.Zone != "Asia/Kolkata" || v.Proposals[0].StartUS.Time().Format("15:04") != "10:00" {
			t.Errorf("%+v", v)
		}
		p.do("192.0.2.1", "POST", "/poll/"+p.jo+"/withdraw", url.Values{"zone": {"Asia/Kolkata"}}).is(t, 303)
		p.do("192.0.2.1", "GET", "/poll/"+p.jo, nil).is(t, 200, "Send my answer")
		p.do("192.0.2.1", "POST", "/poll/"+p.jo, p.votes("yes", "no")).is(t, 303)
		_, err = p.polls.Confirm(t.Context(), p.a, p.ID, 0, p.Options[0].ID)
		p.must(err)
		p.do("192.0.2.1", "GET", "/poll/"+p.jo, nil).is(t, 200, "The time has been settled", "https://meet.example.com/tea", "15:30–16:30")
		p.do("192.0.2.1", "GET", "/poll/"+p.jo+"/meeting.ics?zone=Asia/Kolkata", nil).is(t, 200, "DTSTART;TZID=Asia/Kolkata:20260324T153000", "SUMMARY:Tea & <cake>")
		p.do("192.0.2.1", "POST", "/poll/"+p.jo, p.votes("no", "no")).is(t, 409, "no longer taken")
	})
}

func TestTheLinkForEverybody(t *testing.T) {
	eachPolled(t, func(t *testing.T, p *polled) {
		var wait sync.WaitGroup
		codes := make([]int, 30)
		for i := range codes {
			wait.Go(func() {
				form := p.votes("yes", "no")
				form.Set("key", poll.NewSecret())
				form.Set("name", fmt.Sprintf("Guest %d", i))
				got, err := p.try(fmt.Sprintf("198.51.100.%d", i), "POST", "/poll/"+p.all, form)
				if err == nil {
					codes[i] = got.StatusCode
				}
			})
		}
		wait.Wait()
		for i, code := range codes {
			if code != 303 {
				t.Errorf("guest %d: %d", i, code)
			}
		}
		shown, err := p.polls.Get(t.Context(), p.a, p.ID, "")
		p.must(err)
		if len(shown.People) != 32 || shown.Tallies[0].Yes != 30 {
			t.Errorf("%d people, %+v", len(shown.People), shown.Tallies)
		}
		_, err = p.polls.EndOpenLink(t.Context(), p.a, p.ID)
		p.must(err)
		p.do("192.0.2.1", "GET", "/poll/"+p.all, nil).is(t, 404, "This link has ended")
		p.do("192.0.2.1", "GET", "/poll/"+p.jo, nil).is(t, 200)
	})
}

func TestHostileAnswers(t *testing.T) {
	eachPolled(t, func(t *testing.T, p *polled) {
		path := "/poll/" + p.jo
		for _, guess := range []string{"x", poll.NewSecret(), strings.ToLower(p.jo), p.jo + "A", "..%2f..%2fetc", "%00", p.secret} {
			if got := p.do("192.0.2.1", "GET", "/poll/"+guess, nil); got.StatusCode != 404 {
				t.Errorf("%s: %d", guess, got.StatusCode)
			}
		}
		p.do("192.0.2.1", "POST", path, p.votes("yes"), "Origin", "https://evil.example").is(t, 403)
		p.do("192.0.2.1", "POST", path, p.votes("yes"), "Sec-Fetch-Site", "cross-site").is(t, 403)
		for name, value := range map[string]string{
			"v-" + string(p.Options[0].ID): "perhaps", "propose0": "yesterday", "propose1": "1999-01-01T00:00", "propose2": "2026-03-29T01:30", "note": strings.Repeat("x", 2001),
		} {
			form := p.votes("yes", "yes")
			if name == "propose2" {
				form.Set("zone", "Europe/London") // the clocks skip it
			}
			form.Set(name, value)
			if got := p.do("192.0.2.9", "POST", path, form); got.StatusCode != 422 {
				t.Errorf("%s: %d\n%s", name, got.StatusCode, got.body)
			}
		}
		for name, value := range map[string]string{
			"v-x": "yes", "v-" + string(ref.New()): "yes", "note": "\x00\xff\u202e", "zone": "Mars/Base", "key": "x", "name": "Somebody else", "email": "other@example.net", "propose0": "9999-99-99T99:99", "propose1": "2026-04-01T10:00:00.5Z",
		} {
			form := p.votes("yes", "yes")
			form.Set(name, value)
			if got := p.do("192.0.2.10", "POST", path, form); got.StatusCode >= 500 {
				t.Errorf("%s: %d\n%s", name, got.StatusCode, got.body)
			}
		}
		p.do("192.0.2.11", "POST", path, url.Values{}).is(t, 422, "Answer at least one")
		big := p.votes("yes")
		big.Set("note", strings.Repeat("x", 80_000))
		if got := p.do("192.0.2.11", "POST", path, big); got.StatusCode < 400 || got.StatusCode >= 500 {
			t.Errorf("a form that is too long: %d", got.StatusCode)
		}
		shown, err := p.polls.Get(t.Context(), p.a, p.ID, "")
		p.must(err)
		if v := shown.People[0]; v.Name != "Jo <Field>" || v.Email != "jo@example.net" || len(shown.People) != 2 {
			t.Errorf("an answer changed who somebody is: %+v", v)
		}
		if strings.Contains(p.said.String(), p.jo) {
			t.Error("the log has the secret of a link")
		}
	})
}

func TestTooMuchByOneLink(t *testing.T) {
	eachPolled(t, func(t *testing.T, p *polled) {
		var last answer
		for i := range 125 { // from as many addresses
			last = p.do(fmt.Sprintf("203.0.113.%d", i), "POST", "/poll/"+p.jo, p.votes("yes"))
			if last.StatusCode == 429 {
				break
			}
		}
		last.is(t, 429, "too much at once")
		p.do("192.0.2.50", "GET", "/poll/"+p.all, nil).is(t, 200) // other links go on
	})
}
