package credential_test

import (
	"crypto/tls"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/credential"
)

func TestBearerWinsAndJunkIsNothing(t *testing.T) {
	r := httptest.NewRequest("GET", "/", nil)
	r.AddCookie(&http.Cookie{Name: "anteroom", Value: "c"})
	if got := credential.Of(r); got.Kind != credential.Cookie || got.Secret != "c" {
		t.Fatalf("%+v", got)
	}
	for header, want := range map[string]credential.Kind{
		"Bearer x": credential.Bearer, "Basic eDp5": credential.None, "Bearer ": credential.None,
		"Bearer " + strings.Repeat("x", 300): credential.None,
	} {
		r.Header.Set("Authorization", header)
		if got := credential.Of(r); got.Kind != want {
			t.Errorf("%.20q: %v", header, got.Kind)
		}
	}
}

func TestHTTPSUsesTheHostCookieOnly(t *testing.T) {
	r := httptest.NewRequest("GET", "/", nil)
	r.TLS = &tls.ConnectionState{}
	w := httptest.NewRecorder()
	credential.Set(w, r, "s", time.Now().Add(time.Hour))
	c := w.Result().Cookies()[0]
	if c.Name != "__Host-anteroom" || !c.Secure || !c.HttpOnly || c.Path != "/" || c.Domain != "" {
		t.Fatalf("%+v", c)
	}
	r.AddCookie(&http.Cookie{Name: "anteroom", Value: "plain"})
	if got := credential.Of(r); got.Kind != credential.None {
		t.Fatal("took a plain cookie over https")
	}
}

func TestForwardedHeadersCountFromTrustedPeersOnly(t *testing.T) {
	for remote, want := range map[string]bool{"10.0.0.1:99": true, "203.0.113.9:99": false} {
		var secure bool
		var addr string
		h := credential.TrustProxy([]netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			secure, addr = credential.Secure(r), r.RemoteAddr
		}))
		r := httptest.NewRequest("GET", "/", nil)
		r.RemoteAddr = remote
		r.Header.Set("X-Forwarded-Proto", "https")
		r.Header.Set("X-Forwarded-For", "192.0.2.1, 198.51.100.7")
		h.ServeHTTP(httptest.NewRecorder(), r)
		if secure != want || strings.HasPrefix(addr, "198.51.100.7") != want {
			t.Errorf("%s: secure %v, address %s", remote, secure, addr)
		}
	}
}

// Some proxies add a line of their own below what the browser sent.
func TestTheLastForwardedLineCounts(t *testing.T) {
	var addr string
	h := credential.TrustProxy([]netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		addr = r.RemoteAddr
	}))
	for _, lines := range [][]string{{"192.0.2.1", "198.51.100.7"}, {"192.0.2.1, 192.0.2.2", "192.0.2.3,198.51.100.7"}, {"198.51.100.7"}} {
		r := httptest.NewRequest("GET", "/", nil)
		r.RemoteAddr = "10.0.0.1:99"
		r.Header["X-Forwarded-For"] = lines
		h.ServeHTTP(httptest.NewRecorder(), r)
		if !strings.HasPrefix(addr, "198.51.100.7") {
			t.Errorf("%q is taken for %s", lines, addr)
		}
	}
}
