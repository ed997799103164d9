package pages

import (
	"regexp"
	"strings"
	"testing"
)

func TestEveryAnswerCarriesItsHeaders(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		in := p.settled()
		for path, policy := range map[string]string{
			"/sign-in": "", "/set-up": "", "/nothing.js": "style-src 'self';", "/": "style-src 'self' 'unsafe-inline'",
			"/public.css": "default-src 'none'; frame-ancestors", "/api/v1/me": "default-src 'none'; frame-ancestors", "/api/v1/nothing": "default-src 'none'",
			"/invitation/nothing": "style-src 'self';",
		} {
			got := in.get(path)
			h := got.Header
			csp := h.Get("Content-Security-Policy")
			if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Referrer-Policy") != "no-referrer" || h.Get("Cross-Origin-Opener-Policy") != "same-origin" {
				t.Errorf("%s: %v", path, h)
			}
			for _, want := range []string{policy, "default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"} {
				if !strings.Contains(csp, want) {
					t.Errorf("%s lacks %q: %s", path, want, csp)
				}
			}
		}
		page := p.browser().get("/sign-in")
		if csp := page.Header.Get("Content-Security-Policy"); strings.Contains(csp, "unsafe") {
			t.Errorf("the sign-in page allows %s", csp)
		}
		if page.Header.Get("Cache-Control") != "no-store" {
			t.Error("the sign-in page is kept")
		}
		if found := regexp.MustCompile(`(?i)<style|\sstyle=|\son[a-z]+=|<script>|javascript:`).FindString(page.body); found != "" {
			t.Errorf("the sign-in page has %q inside", found)
		}
	})
}

func TestBuiltFilesAreServedToAnybody(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		b := p.browser()
		for _, c := range []struct {
			path, accept, encoding, body, lifetime string
		}{
			{"/assets/app-1a2b3c4d.js", "gzip, deflate, br", "br", "let br", "public, max-age=31536000, immutable"},
			{"/assets/app-1a2b3c4d.js", "gzip", "gzip", "let gz", "public, max-age=31536000, immutable"},
			{"/assets/app-1a2b3c4d.js", "identity", "", "let plain", "public, max-age=31536000, immutable"},
			{"/assets/packed-5e6f7a8b.js", "br", "br", "let br", "public, max-age=31536000, immutable"},
			{"/assets/packed-5e6f7a8b.js", "identity", "", unpacked, "public, max-age=31536000, immutable"},
			{"/public.css", "br", "", "body{}", "no-cache"},
		} {
			got := b.get(c.path, "Accept-Encoding", c.accept)
			got.is(t, 200, c.body)
			if got.Header.Get("Content-Encoding") != c.encoding || got.Header.Get("Cache-Control") != c.lifetime || got.ContentLength != int64(len(c.body)) && c.body != unpacked {
				t.Errorf("%s as %s: %v", c.path, c.accept, got.Header)
			}
		}
		first := b.get("/public.css")
		again := b.get("/public.css", "If-None-Match", first.Header.Get("ETag"))
		if again.StatusCode != 304 || again.body != "" {
			t.Errorf("an unchanged file is sent again: %d", again.StatusCode)
		}
		for _, path := range []string{"/assets/gone-99.js", "/.vite/manifest.json", "/.keep", "/assets/app-1a2b3c4d.js.map.json", "/assets/packed-5e6f7a8b.js.gz"} {
			if got := b.get(path); got.StatusCode == 200 {
				t.Errorf("%s is served", path)
			}
		}
	})
}

func TestTheApplicationIsForMembers(t *testing.T) {
	each(t, func(t *testing.T, p *place) {
		in, out := p.settled(), p.browser()
		for _, path := range []string{"/", "/index.html", "/tasks", "/assets/../index.html"} {
			if got := out.get(path); strings.Contains(got.body, "the application") {
				t.Errorf("%s is shown to strangers", path)
			}
		}
		got := in.get("/", "Accept-Encoding", "br")
		got.is(t, 200, "br of index")
		if got.Header.Get("Cache-Control") != "no-cache" || got.Header.Get("ETag") == "" {
			t.Errorf("%v", got.Header)
		}
		if post := in.send("/tasks", nil); post.StatusCode != 405 {
			t.Errorf("a POST to the application: %d", post.StatusCode)
		}
	})
}
