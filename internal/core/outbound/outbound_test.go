package outbound

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// counting is a server that counts the connections made to it.
func counting(t *testing.T, h http.Handler) (*httptest.Server, *atomic.Int64) {
	t.Helper()
	n := new(atomic.Int64)
	s := httptest.NewUnstartedServer(h)
	s.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			n.Add(1)
		}
	}
	s.Start()
	t.Cleanup(s.Close)
	return s, n
}

func client(t *testing.T, cfg Config) *Client {
	t.Helper()
	c, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func hostPort(s *httptest.Server) string { return strings.TrimPrefix(s.URL, "http://") }

func port(s *httptest.Server) string { _, p, _ := net.SplitHostPort(hostPort(s)); return p }

func answer(text string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, text) })
}

// specialAddresses are never the public internet, in every way of writing that
// reaches a dialer.
var specialAddresses = []string{
	"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "100.127.255.254",
	"127.0.0.1", "127.255.255.254", "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255",
	"192.0.0.1", "192.0.0.192", "192.0.2.1", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.168.0.1", "192.168.255.255",
	"192.175.48.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1",
	"224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
	"::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
	"64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "2001::1", "2001:0:7f00:1::", "2001:2::1", "2001:20::1",
	"2001:db8::1", "2002:7f00:1::", "2620:4f:8000::1", "3fff::1", "5f00::1", "fc00::1", "fd12:3456::1",
	"fe80::1", "fec0::1", "ff02::1", "ff05::2", "fe80::1%eth0",
}

func TestSpecialAddressesAreRefused(t *testing.T) {
	c := client(t, Config{})
	for _, text := range specialAddresses {
		a := netip.MustParseAddr(text)
		if Public(a) {
			t.Errorf("%s counts as public", text)
		}
		for _, p := range []uint16{80, 443} {
			if c.allowed(text, netip.AddrPortFrom(a, p)) {
				t.Errorf("%s port %d is allowed", text, p)
			}
		}
	}
}

func TestPublicAddressesAreAllowed(t *testing.T) {
	c := client(t, Config{})
	for _, text := range []string{"1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8"} {
		a := netip.MustParseAddr(text)
		if !Public(a) || !c.allowed("x", netip.AddrPortFrom(a, 443)) {
			t.Errorf("%s is refused", text)
		}
		if c.allowed("x", netip.AddrPortFrom(a, 22)) {
			t.Errorf("%s port 22 is allowed", text)
		}
	}
}

func TestNothingIsConnectedToByDefault(t *testing.T) {
	s, connections := counting(t, answer("secret"))
	p := port(s)
	local := func(context.Context, string) ([]netip.Addr, error) {
		return []netip.Addr{netip.MustParseAddr("127.0.0.1")}, nil
	}
	c := client(t, Config{Lookup: local})
	for _, u := range []string{
		"http://127.0.0.1:" + p, "http://localhost:" + p, "http://LOCALHOST.:" + p, "http://[::ffff:127.0.0.1]:" + p,
		"http://0.0.0.0:" + p, "http://calendar.example.org:" + p, "http://127.0.0.1", "http://[::1]:" + p,
		"http://2130706433:" + p, "http://0x7f000001:" + p, "http://127.1:" + p, "webcal://127.0.0.1:" + p,
	} {
		if resp, err := c.Get(t.Context(), Request{URL: u}); err == nil {
			_ = resp.Body.Close()
			t.Errorf("%s was connected to", u)
		} else if !errors.Is(err, ErrRefused) {
			t.Errorf("%s: %v", u, err)
		}
	}
	if n := connections.Load(); n != 0 {
		t.Errorf("%d connections were made", n)
	}
}

func TestRebindingGainsNothing(t *testing.T) {
	s, connections := counting(t, answer("secret"))
	asked := 0
	c := client(t, Config{
		Allow: []string{"192.0.2.0/24:*"}, // its first answer would be fine
		Lookup: func(context.Context, string) ([]netip.Addr, error) {
			asked++
			if asked == 1 {
				return nil, errors.New("no answer yet")
			}
			return []netip.Addr{netip.MustParseAddr("127.0.0.1")}, nil
		}})
	for range 3 {
		if _, err := c.Get(t.Context(), Request{URL: "http://rebind.example.org:" + port(s)}); err == nil {
			t.Fatal("connected")
		}
	}
	if asked != 3 || connections.Load() != 0 {
		t.Errorf("asked %d times, connected %d times", asked, connections.Load())
	}
}

func TestAddresses(t *testing.T) {
	for _, bad := range []string{
		"", "calendar", "ftp://example.org/a.ics", "file:///etc/passwd", "http://", "http:///x", "gopher://example.org",
		"http://user:word@example.org/", "http://user@example.org/", "javascript:alert(1)", "http:example.org", "https://exa mple.org",
		"http://example.org/" + strings.Repeat("a", maxURL), "unix:///run/x.sock", "webcal:", "http://[::1",
	} {
		if u, err := Parse(bad); !errors.Is(err, ErrAddress) {
			t.Errorf("Parse(%q) = %v, %v", bad, u, err)
		}
	}
	for in, want := range map[string]string{
		"webcal://example.org/a.ics":   "https://example.org/a.ics",
		"WEBCAL://example.org/a.ics":   "https://example.org/a.ics",
		"webcals://example.org/a.ics":  "https://example.org/a.ics",
		" https://example.org/a?b=c#d": "https://example.org/a?b=c",
	} {
		if u, err := Parse(in); err != nil || u.String() != want {
			t.Errorf("Parse(%q) = %v, %v", in, u, err)
		}
	}
}

func TestRules(t *testing.T) {
	for _, bad := range []string{"a b", "host:port", "host:0", "host:70000", "*", "10.0.0.0/33", ":80"} {
		if _, err := New(Config{Allow: []string{bad}}); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
	for _, tc := range []struct {
		allow, host, to string
		want            bool
	}{
		{"intra.example.org:8443", "intra.example.org", "10.0.0.1:8443", true},
		{"intra.example.org:8443", "intra.example.org", "10.0.0.1:443", false},
		{"intra.example.org:8443", "other.example.org", "10.0.0.1:8443", false},
		{"Intra.Example.org", "intra.example.org", "10.0.0.1:443", true},
		{"Intra.Example.org", "intra.example.org", "10.0.0.1:8080", false},
		{"10.1.0.0/16", "x", "10.1.2.3:80", true},
		{"10.1.0.0/16", "x", "10.2.2.3:80", false},
		{"10.1.0.0/16", "x", "[::ffff:10.1.2.3]:80", true},
		{"10.1.2.3:81", "x", "10.1.2.3:81", true},
		{"127.0.0.0/8:*", "x", "127.9.9.9:12345", true},
		{"fd00::/8", "x", "[fd00::1]:443", true},
		{"[fd00::1]:8443", "x", "[fd00::1]:8443", true},
		{"[fd00::1]:8443", "x", "[fd00::2]:8443", false},
	} {
		c := client(t, Config{Allow: []string{tc.allow, " "}})
		if got := c.allowed(tc.host, netip.MustParseAddrPort(tc.to)); got != tc.want {
			t.Errorf("with %s, %s to %s: %v", tc.allow, tc.host, tc.to, got)
		}
	}
}

func TestRedirects(t *testing.T) {
	inside, connections := counting(t, answer("secret"))
	var got http.Header
	other, _ := counting(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		got = r.Header.Clone()
		_, _ = io.WriteString(w, "there")
	}))
	hops := 0
	s, _ := counting(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/inside":
			http.Redirect(w, r, inside.URL, http.StatusFound)
		case "/other":
			http.Redirect(w, r, other.URL, http.StatusMovedPermanently)
		case "/loop":
			hops++
			http.Redirect(w, r, "/loop", http.StatusTemporaryRedirect)
		case "/user":
			http.Redirect(w, r, "http://a:b@example.org/", http.StatusFound)
		case "/file":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		}
	}))
	c := client(t, Config{Allow: []string{hostPort(s), hostPort(other)}})
	get := func(path string) (*Response, error) {
		return c.Get(t.Context(), Request{URL: s.URL + path + "?secret=1", Header: http.Header{"If-None-Match": {`"x"`}, "Authorization": {"Bearer y"}}})
	}
	for path, want := range map[string]error{"/inside": ErrRefused, "/loop": ErrRedirects, "/user": ErrRefused, "/file": ErrRefused} {
		if _, err := get(path); !errors.Is(err, want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if hops != maxRedirects+1 || connections.Load() != 0 {
		t.Errorf("%d hops, %d connections inside", hops, connections.Load())
	}
	resp, err := get("/other")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if b, _ := io.ReadAll(resp.Body); string(b) != "there" {
		t.Errorf("body %q", b)
	}
	for _, h := range []string{"If-None-Match", "Authorization", "Referer", "Cookie"} {
		if got.Get(h) != "" {
			t.Errorf("%s went on to the other host", h)
		}
	}
	if got.Get("User-Agent") != "Anteroom" {
		t.Errorf("agent %q", got.Get("User-Agent"))
	}
}

func TestLimits(t *testing.T) {
	gone := make(chan struct{})
	s, _ := counting(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/told":
			w.Header().Set("Content-Length", strconv.Itoa(100))
			_, _ = io.WriteString(w, strings.Repeat("x", 100))
		case "/untold":
			for range 100 {
				_, _ = io.WriteString(w, "x")
				w.(http.Flusher).Flush()
			}
		case "/hangs":
			<-r.Context().Done()
			close(gone)
		case "/drips":
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		}
	}))
	c := client(t, Config{Allow: []string{hostPort(s)}, Total: 150 * time.Millisecond})
	if _, err := c.Get(t.Context(), Request{URL: s.URL + "/told", Limit: 99}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("told: %v", err)
	}
	for limit, want := range map[int64]error{99: ErrTooLarge, 100: nil} {
		resp, err := c.Get(t.Context(), Request{URL: s.URL + "/untold", Limit: limit})
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(resp.Body)
		_ = resp.Body.Close()
		if int64(len(b)) != limit || !errors.Is(err, want) {
			t.Errorf("limit %d: %d bytes, %v", limit, len(b), err)
		}
	}
	if _, err := c.Get(t.Context(), Request{URL: s.URL + "/hangs?secret"}); !errors.Is(err, ErrSlow) || strings.Contains(err.Error(), "secret") {
		t.Errorf("hangs: %v", err)
	}
	<-gone
	resp, err := c.Get(t.Context(), Request{URL: s.URL + "/drips"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err = io.ReadAll(resp.Body); !errors.Is(err, ErrSlow) {
		t.Errorf("drips: %v", err)
	}
	_ = resp.Body.Close()
	s.Close()
	if _, err := c.Get(t.Context(), Request{URL: s.URL + "/x?secret"}); !errors.Is(err, ErrOffline) || strings.Contains(err.Error(), "secret") {
		t.Errorf("closed: %v", err)
	}
}

func TestAPostGoesNowhereElse(t *testing.T) {
	elsewhere, reached := counting(t, answer("x"))
	var got string
	s, _ := counting(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		got = r.Method + " " + r.Header.Get("TTL") + " " + string(body)
		w.Header().Set("Location", elsewhere.URL)
		w.WriteHeader(http.StatusTemporaryRedirect)
	}))
	p := Post{URL: s.URL, Header: http.Header{"Ttl": {"60"}}, Body: []byte("sealed")}
	if _, _, err := client(t, Config{}).Post(t.Context(), p); !errors.Is(err, ErrRefused) || got != "" {
		t.Fatalf("%v, %q", err, got)
	}
	status, header, err := client(t, Config{Allow: []string{"127.0.0.0/8:*"}}).Post(t.Context(), p)
	if err != nil || status != http.StatusTemporaryRedirect || header.Get("Location") == "" || got != "POST 60 sealed" || reached.Load() != 0 {
		t.Errorf("%d %v %v %q, %d elsewhere", status, header, err, got, reached.Load())
	}
	for text, want := range map[string]bool{"http://127.0.0.1:9/": true, "http://10.0.0.1/": false, "https://push.example/": false} {
		u, err := Parse(text)
		if err != nil || client(t, Config{Allow: []string{"127.0.0.0/8:*"}}).Listed(u) != want {
			t.Errorf("%s is not %v: %v", text, want, err)
		}
	}
}
