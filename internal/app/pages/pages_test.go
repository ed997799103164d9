package pages

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestAnEmptyHouseIsSetUpOnce(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		b := p.browser()
		b.get("/").leads(t, "/set-up")
		b.get("/tasks").leads(t, "/set-up")
		b.get("/sign-in").leads(t, "/set-up")
		b.get("/set-up").is(t, 200, `action="/set-up"`, `<option value="Europe/London">`)

		bad := founder()
		bad.Set("password", "password1234")
		bad.Set("organisation", " ")
		bad.Set("zone", "Nowhere/Land")
		again := b.send("/set-up", bad)
		again.is(t, 422, "tried first", "Give the organisation a name", "not a time zone", `value="olive@example.com"`)
		if strings.Contains(again.body, "password1234") {
			t.Error("the page repeats the password")
		}
		b.get("/").leads(t, "/set-up") // nothing was half made

		b.send("/set-up", founder()).leads(t, "/")
		b.get("/").is(t, 200, "the application")
		b.ask("GET", "/me", "").is(t, 200, `"Olive Owner"`, `"Example House"`, `"org_role":"owner"`, `"Europe/London"`)
		b.get("/set-up").leads(t, "/")
		p.browser().send("/set-up", founder()).leads(t, "/sign-in")
	})
}

func TestOnlyOneOfManyFounders(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		var all sync.WaitGroup
		ways := make(chan string, 8)
		for i := range 8 {
			b := p.browser()
			f := founder()
			f.Set("email", string(rune('a'+i))+"@example.com")
			all.Go(func() { ways <- b.send("/set-up", f).Header.Get("Location") })
		}
		all.Wait()
		close(ways)
		in := 0
		for way := range ways {
			if way == "/" {
				in++
			} else if way != "/sign-in" {
				t.Errorf("somebody was sent to %q", way)
			}
		}
		if in != 1 {
			t.Fatalf("%d founded the house", in)
		}
	})
}

func TestSignInLeadsWhereOneWanted(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		p.settled()
		b := p.browser()
		b.get("/calendar?date=2026-03-29").leads(t, "/sign-in?next="+url.QueryEscape("/calendar?date=2026-03-29"))
		b.get("/sign-in?next=/calendar").is(t, 200, `name="next" value="/calendar"`, `name="email"`, `name="password"`)
		form := url.Values{"email": {"olive@example.com"}, "password": {"not the password"}, "next": {"/calendar"}}
		wrong := b.send("/sign-in", form)
		wrong.is(t, 403, "don&#39;t belong together", `value="olive@example.com"`, `name="next" value="/calendar"`)
		form.Set("email", "nobody@example.com")
		unknown := b.send("/sign-in", form)
		if want := strings.ReplaceAll(wrong.body, "olive@", "nobody@"); unknown.body != want || unknown.StatusCode != wrong.StatusCode {
			t.Error("an unknown address is answered differently from a wrong password")
		}
		form.Set("email", "olive@example.com")
		form.Set("password", password)
		b.send("/sign-in", form).leads(t, "/calendar")
		b.get("/sign-in?next=/tasks").leads(t, "/tasks")
		b.get("/anything/the/router/knows").is(t, 200, "the application")

		form.Set("next", "//evil.example")
		p.browser().send("/sign-in", form).leads(t, "/")
	})
}

func TestCookieIsKeptFromScriptsAndOtherSites(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		got := p.browser().send("/set-up", founder())
		cookies := got.Cookies()
		if len(cookies) != 1 {
			t.Fatalf("%d cookies", len(cookies))
		}
		c := cookies[0]
		if c.Name != "anteroom" || !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.Domain != "" || len(c.Value) != 43 {
			t.Errorf("%+v", c)
		}
		if got.Header.Get("Strict-Transport-Security") != "" {
			t.Error("HSTS on plain http")
		}
		if strings.Contains(p.said.String(), c.Value) || strings.Contains(p.said.String(), password) {
			t.Error("a secret is in the log")
		}
	})
}

func TestSignOutEndsTheSession(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		b := p.settled()
		u, _ := url.Parse(p.url)
		kept := b.client.Jar.Cookies(u)[0]
		out := b.send("/sign-out", nil)
		out.leads(t, "/sign-in")
		if out.Header.Get("Clear-Site-Data") == "" {
			t.Error("the browser's cache is kept")
		}
		b.get("/").leads(t, "/sign-in")
		p.clock.Move(time.Second) // another node hears of it within that
		b.get("/", "Cookie", kept.String()).leads(t, "/sign-in")
		b.do("GET", "/api/v1/me", nil, "Cookie", kept.String()).is(t, 401, "access.not_signed_in")
	})
}

func TestFormsOfOtherSitesAreRefused(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		b := p.settled()
		for _, c := range []struct {
			name, site, origin string
			want               int
		}{
			{"cross-site", "cross-site", "", 403},
			{"same-site", "same-site", "", 403},
			{"foreign origin", "", "https://evil.example", 403},
			{"null origin", "", "null", 403},
			{"no header, with a cookie", "", "", 403},
			{"none", "none", "", 303}, // signs out, so it is the last
		} {
			for _, path := range []string{"/sign-in", "/sign-out", "/set-up", "/invitation/" + strings.Repeat("x", 43)} {
				headers := []string{"Content-Type", "application/x-www-form-urlencoded"}
				if c.site != "" {
					headers = append(headers, "Sec-Fetch-Site", c.site)
				}
				if c.origin != "" {
					headers = append(headers, "Origin", c.origin)
				}
				if c.want != 403 && path != "/sign-out" {
					continue
				}
				if got := b.do("POST", path, strings.NewReader(""), headers...); got.StatusCode != c.want {
					t.Errorf("%s to %s: %d, want %d", c.name, path, got.StatusCode, c.want)
				}
			}
		}
	})
}

func TestInvitationMakesAMemberOnce(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		owner := p.settled()
		made := owner.ask("POST", "/invitations", `{"name":"Rosa Lind","email":"rosa@example.com","org_role":"viewer"}`)
		made.is(t, 200, `"url":"/invitation/`)
		var got struct{ URL string }
		if err := json.Unmarshal([]byte(made.body), &got); err != nil {
			t.Fatal(err)
		}
		owner.ask("GET", "/invitations", "").is(t, 200, "rosa@example.com")

		b := p.browser()
		b.get(got.URL).is(t, 200, "Join Example House", "Olive Owner invites you", "rosa@example.com", `value="Rosa Lind"`)
		b.send(got.URL, url.Values{"name": {"Rosa Lind"}, "password": {"short"}}).is(t, 422, "at least 12 characters")
		b.send(got.URL, url.Values{"name": {"Rosa Lind"}, "password": {"five blue kites in March"}, "zone": {"Europe/Madrid"}}).leads(t, "/")
		b.ask("GET", "/me", "").is(t, 200, "Rosa Lind", `"org_role":"viewer"`, "Europe/Madrid")

		p.browser().get(got.URL).is(t, 404, "has been used")
		p.browser().send(got.URL, url.Values{"name": {"X"}, "password": {"five blue kites in March"}}).is(t, 404)
		owner.ask("GET", "/invitations", "").is(t, 200, `"items":[]`)
		if strings.Contains(p.said.String(), strings.TrimPrefix(got.URL, "/invitation/")) {
			t.Error("the link is in the log")
		}
	})
}

func TestInvitationsExpireAndAreWithdrawn(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		owner := p.settled()
		invite := func() (path, id string) {
			var got struct {
				URL        string
				Invitation struct{ ID string }
			}
			made := owner.ask("POST", "/invitations", `{"email":"rosa@example.com","org_role":"lead"}`)
			if err := json.Unmarshal([]byte(made.body), &got); err != nil {
				t.Fatal(err)
			}
			return got.URL, got.Invitation.ID
		}
		path, _ := invite()
		p.clock.Move(14 * 24 * time.Hour)
		p.browser().get(path).is(t, 404)
		path, id := invite()
		p.browser().get(path).is(t, 200)
		owner.ask("DELETE", "/invitations/"+id, "").is(t, 200, `"act"`)
		p.browser().get(path).is(t, 404)
	})
}

func TestTooManyTriesSayWhen(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		p.settled()
		b := p.browser()
		form := url.Values{"email": {"olive@example.com"}, "password": {"guess after guess"}}
		for range 10 {
			b.send("/sign-in", form).is(t, 403)
		}
		b.send("/sign-in", form).is(t, 429, "in 15 minutes")
	})
}
