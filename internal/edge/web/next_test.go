package web

import (
	"net/url"
	"testing"
)

func TestOnlyPathsOfOursAreGoneOnTo(t *testing.T) {
	for _, next := range []string{"/", "/tasks", "/calendar?date=2026-03-29&view=week", "/a%20b#c", "/tasks/%C3%A9"} {
		if got := local(next); got != next {
			t.Errorf("%q became %q", next, got)
		}
	}
	for _, next := range []string{
		"", "tasks", "//evil.example", "///evil.example", `/\evil.example`, `\\evil.example`, "/\t/evil.example", "/\n/evil.example", "\t//evil.example",
		"https://evil.example", "http:evil.example", "javascript:alert(1)", "data:text/html,x", "/%2F/evil.example", "/%5Cevil.example", "/%5cevil.example",
		" //evil.example", "/\x00", "/\x7f", "/%zz", "//user@evil.example", "https:/evil.example", "/sign-in", "/sign-out", "/set-up?x=1", "/..//evil.example", "/.//evil.example", "/a//b", "/a/../sign-out", "/./sign-out", "/" + string(make([]byte, 3000)),
	} {
		if got := local(next); got != "/" {
			t.Errorf("%q was let through as %q", next, got)
		}
		there := "/sign-in?next=" + url.QueryEscape(next)
		if u, err := url.Parse(there); err != nil || u.Host != "" {
			t.Errorf("%q can't be asked for", there)
		}
	}
}

func TestAcceptEncoding(t *testing.T) {
	for header, want := range map[string]bool{
		"gzip, deflate, br": true, "br;q=0.5": true, "br;q=0": false, "br; q=0.000": false, "gzip": false, "": false, "BR": true, "brr": false, "br;q=x": false,
	} {
		if got := takes(header, "br"); got != want {
			t.Errorf("%q: %v", header, got)
		}
	}
}
