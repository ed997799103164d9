package program

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// browse sends a request as a browser would that has this cookie ("" for none).
func (h *House) browse(method, path, cookie, body string, headers ...string) (*http.Response, string) {
	h.t.Helper()
	r, err := http.NewRequestWithContext(h.t.Context(), method, h.URL+path, strings.NewReader(body))
	if err != nil {
		h.t.Fatal(err)
	}
	if cookie != "" {
		r.Header.Set("Cookie", cookie)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	got, err := client.Do(r)
	if err != nil {
		h.t.Fatalf("%s %s: %v\n%s", method, path, err, h.log)
	}
	defer got.Body.Close()
	text, err := io.ReadAll(got.Body)
	if err != nil {
		h.t.Fatal(err)
	}
	return got, string(text)
}

const asForm = "application/x-www-form-urlencoded"

// signIn signs somebody in and gives the cookie to send, and the one that was set.
func (h *House) signIn(s SignIn, headers ...string) (cookie string, set *http.Cookie) {
	h.t.Helper()
	form := url.Values{"email": {s.Email}, "password": {s.Password}}.Encode()
	got, text := h.browse("POST", "/sign-in", "", form, append([]string{"Content-Type", asForm, "Sec-Fetch-Site", "same-origin", "Origin", h.URL}, headers...)...)
	if got.StatusCode != http.StatusSeeOther || len(got.Cookies()) != 1 {
		h.t.Fatalf("signing in is %d with %v: %.300s", got.StatusCode, got.Cookies(), text)
	}
	set = got.Cookies()[0]
	return set.Name + "=" + set.Value, set
}

// route is one operation of the API, with an id that is none in its path.
type route struct{ method, path string }

func (h *House) routes() (all []route) {
	h.t.Helper()
	_, text := h.Ask("GET", "/api/v1/openapi.json", "", "")
	var doc struct {
		Paths map[string]map[string]json.RawMessage `json:"paths"`
	}
	if err := json.Unmarshal(text, &doc); err != nil || len(doc.Paths) == 0 {
		h.t.Fatalf("%v: %.200s", err, text)
	}
	fill := strings.NewReplacer("{id}", newID(), "{kind}", "task", "{act}", newID())
	for _, path := range slices.Sorted(maps.Keys(doc.Paths)) {
		for method := range doc.Paths[path] {
			all = append(all, route{strings.ToUpper(method), "/api/v1" + fill.Replace(path)})
		}
	}
	return all
}

// TestOtherSitesCantMakeABrowserWrite asks for every unsafe route and form with a
// session's cookie, as browsers do when another site sends the request.
func TestOtherSitesCantMakeABrowserWrite(t *testing.T) {
	h := Demo(t)
	cookie, _ := h.signIn(h.Member("assistant"))
	foreign := [][]string{
		{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Sec-Fetch-Site", "cross-site", "Origin", h.URL}, {"Sec-Fetch-Site", "nonsense"},
		{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Origin", h.URL + ".evil.example"}, {"Origin", "http://127.0.0.1:1"}, {"Origin", "http://localhost"},
		{"Origin", "https://evil.example", "Referer", h.URL + "/"}, {}, {"Referer", h.URL + "/"},
	}
	forms := []route{{"POST", "/sign-out"}, {"POST", "/sign-in"}, {"POST", "/set-up"}, {"POST", "/invitation/" + strings.Repeat("a", 26)}}
	tried := 0
	for _, r := range append(h.routes(), forms...) {
		if r.method == "GET" {
			continue
		}
		for _, headers := range foreign {
			got, text := h.browse(r.method, r.path, cookie, "{}", append([]string{"Content-Type", "application/json"}, headers...)...)
			if tried++; got.StatusCode != http.StatusForbidden {
				t.Errorf("%s %s with %v is %d: %.200s", r.method, r.path, headers, got.StatusCode, text)
			}
		}
	}
	for _, headers := range [][]string{{"Sec-Fetch-Site", "same-origin"}, {"Origin", h.URL}, {"Sec-Fetch-Site", "none"}} {
		if got, text := h.browse("PATCH", "/api/v1/me", cookie, `{"locale":"en-GB"}`, append([]string{"Content-Type", "application/json"}, headers...)...); got.StatusCode != 200 {
			t.Errorf("our own page with %v is refused with %d: %s", headers, got.StatusCode, text)
		}
	}
	if got, _ := h.browse("GET", "/api/v1/me", cookie, "", "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"); got.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Error("another site may read what is answered")
	}
	if tried < 300 {
		t.Errorf("only %d requests were tried", tried)
	}
}

// away are addresses that lead away from here, in the ways browsers read them.
var away = []string{
	"//evil.example", "///evil.example", "////evil.example", `/\evil.example`, `\\evil.example`, `/\/evil.example`, `\/evil.example`, "https://evil.example", "http:evil.example", "https:/evil.example",
	"HTTPS://evil.example", "javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "/\t/evil.example", "/\n/evil.example", "\t//evil.example", " //evil.example", "/\r\n//evil.example",
	"/%2F/evil.example", "/%2f%2fevil.example", "/%5Cevil.example", "/%5c%5cevil.example", "//evil.example/%2f..", "//evil.example\\@here", "/..//evil.example", "/.//evil.example", "//user@evil.example",
	"https://here@evil.example", "evil.example", ".evil.example", "@evil.example", "?next=//evil.example\r\nSet-Cookie:a=b", "/\x00/evil.example", "/\u2028/evil.example", "//0x7f000001", "//[::1]", "ftp://evil.example", "//evil。example",
}

// TestNobodyIsSentAway follows every way to say where to go on after signing in.
func TestNobodyIsSentAway(t *testing.T) {
	h := Demo(t)
	assistant := h.Member("assistant")
	cookie, _ := h.signIn(assistant)
	here, err := url.Parse(h.URL + "/sign-in")
	if err != nil {
		t.Fatal(err)
	}
	stays := func(how, next, location string) {
		to, err := here.Parse(location)
		if err != nil || to.Host != here.Host || to.Scheme != here.Scheme || strings.HasPrefix(location, "//") || strings.ContainsAny(location, "\\\t\r\n") {
			t.Errorf("%s with next=%q leads to %q", how, next, location)
		}
	}
	for _, next := range away {
		got, _ := h.browse("GET", "/sign-in?next="+url.QueryEscape(next), cookie, "")
		stays("the page", next, got.Header.Get("Location"))
		if got.StatusCode != http.StatusSeeOther {
			t.Errorf("the page with next=%q is %d", next, got.StatusCode)
		}
		got, text := h.browse("GET", "/sign-in?next="+url.QueryEscape(next), "", "")
		if _, value, found := strings.Cut(text, `name="next" value="`); found {
			value, _, _ = strings.Cut(value, `"`)
			stays("the form", next, html.UnescapeString(value))
		} else {
			t.Errorf("the form has forgotten next=%q", next)
		}
		if got.StatusCode != 200 {
			t.Errorf("the form with next=%q is %d", next, got.StatusCode)
		}
	}
	for _, next := range away[:8] { // each is a password hashed
		form := url.Values{"email": {assistant.Email}, "password": {assistant.Password}, "next": {next}}.Encode()
		got, _ := h.browse("POST", "/sign-in", "", form, "Content-Type", asForm, "Sec-Fetch-Site", "same-origin")
		stays("signing in", next, got.Header.Get("Location"))
	}
	for _, path := range []string{"//evil.example", "//evil.example/..", "/%2f%2fevil.example", `/%5Cevil.example`} {
		got, _ := h.browse("GET", path, "", "")
		if location := got.Header.Get("Location"); location != "" {
			stays("the address "+path, "", location)
		}
	}
}

// TestEveryAnswerIsProtected looks at the headers of answers of every sort.
func TestEveryAnswerIsProtected(t *testing.T) {
	h := Demo(t)
	cookie, _ := h.signIn(h.Member("assistant"))
	all := append(h.routes(), []route{
		{"GET", "/"}, {"GET", "/sign-in"}, {"GET", "/set-up"}, {"GET", "/invitation/nothing"}, {"GET", "/no/such/page"}, {"GET", "/assets/none.js"}, {"GET", "/favicon.svg"}, {"GET", "/healthz"},
		{"POST", "/healthz"}, {"PUT", "/"}, {"PROPFIND", "/"}, {"DELETE", "/sign-in"}, {"GET", "/api/v1/openapi.json"}, {"GET", "/api/v1/none"}, {"PUT", "/api/v1/me"}, {"TRACE", "/api/v1/me"}, {"OPTIONS", "/api/v1/me"},
		{"HEAD", "/api/v1/me"}, {"GET", "/api/v1/"}, {"GET", "/api/v1"}, {"POST", "/sign-in"}, {"GET", "/print/day?date=2026-03-12"},
	}...)
	statuses := map[int]bool{}
	for _, r := range all {
		if strings.HasSuffix(r.path, "/live") {
			continue // it doesn't end
		}
		for _, who := range []string{"", cookie, "anteroom=junk"} {
			got, text := h.browse(r.method, r.path, who, "", "Sec-Fetch-Site", "same-origin")
			statuses[got.StatusCode] = true
			where := fmt.Sprintf("%s %s, cookie %.12q, %d", r.method, r.path, who, got.StatusCode)
			if got.StatusCode >= 500 && !strings.Contains(text, "has not been built") {
				t.Errorf("%s: %.200s", where, text)
			}
			for name, part := range map[string]string{
				"Content-Security-Policy": "frame-ancestors 'none'", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
				"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
			} {
				if !strings.Contains(got.Header.Get(name), part) {
					t.Errorf("%s: %s is %q", where, name, got.Header.Get(name))
				}
			}
			if csp := got.Header.Get("Content-Security-Policy"); strings.Contains(csp, "unsafe-eval") || strings.Contains(csp, "script-src 'unsafe") || strings.Contains(csp, "*") {
				t.Errorf("%s: the policy is %q", where, csp)
			}
			if cache := got.Header.Get("Cache-Control"); strings.HasPrefix(r.path, "/api/v1/") && r.path != "/api/v1/openapi.json" && !strings.Contains(cache, "no-store") && !strings.Contains(cache, "private") {
				t.Errorf("%s: Cache-Control is %q", where, cache)
			}
			if got.Header.Get("Strict-Transport-Security") != "" || got.Header.Get("Server") != "" || got.Header.Get("X-Powered-By") != "" {
				t.Errorf("%s: says too much: %v", where, got.Header)
			}
		}
	}
	for _, status := range []int{200, 303, 401, 403, 404, 405, 422} {
		if !statuses[status] {
			t.Errorf("no answer was %d, so those were not looked at", status)
		}
	}
}

// TestCookiesAndForwardedHeaders: the cookie is for this host and no script, and nobody
// becomes https, or somebody else's address, by saying so.
func TestCookiesAndForwardedHeaders(t *testing.T) {
	h := Demo(t)
	assistant := h.Member("assistant")
	claims := []string{"X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.7", "Forwarded", "proto=https;for=198.51.100.7", "X-Real-IP", "198.51.100.7", "X-Forwarded-Host", "evil.example"}
	cookie, set := h.signIn(assistant, claims...)
	if set.Name != "anteroom" || !set.HttpOnly || set.SameSite != http.SameSiteLaxMode || set.Path != "/" || set.Domain != "" || set.Secure {
		t.Errorf("over plain http on loopback the cookie is %+v", set)
	}
	got, _ := h.browse("GET", "/", cookie, "", claims...)
	if got.Header.Get("Strict-Transport-Security") != "" {
		t.Error("a forwarded header was believed")
	}
	if other, _ := h.signIn(assistant); other == cookie {
		t.Error("two sign-ins have one session")
	}
	got, _ = h.browse("POST", "/sign-out", cookie, "", "Content-Type", asForm, "Sec-Fetch-Site", "same-origin")
	if len(got.Cookies()) != 1 || got.Cookies()[0].MaxAge >= 0 {
		t.Errorf("signing out leaves %v", got.Cookies())
	}
	if got, _ = h.browse("GET", "/api/v1/me", cookie, ""); got.StatusCode != 401 {
		t.Errorf("after signing out the session answers %d", got.StatusCode)
	}
	refused := false
	for i := range 30 { // another address each time, if it were believed
		form := url.Values{"email": {fmt.Sprintf("guess%d@example.com", i)}, "password": {"a wrong password"}}.Encode()
		got, _ = h.browse("POST", "/sign-in", "", form, "Content-Type", asForm, "Sec-Fetch-Site", "same-origin", "X-Forwarded-For", fmt.Sprintf("198.51.100.%d", i), "X-Real-IP", fmt.Sprintf("198.51.100.%d", i))
		refused = refused || got.StatusCode == http.StatusTooManyRequests
	}
	if !refused {
		t.Error("thirty wrong passwords from one address were all tried: a forwarded address was believed")
	}
}

// TestATrustedProxyIsBelieved is the other side of it.
func TestATrustedProxyIsBelieved(t *testing.T) {
	h := Demo(t, "ANTEROOM_TRUST_PROXY=127.0.0.0/8", "ANTEROOM_PUBLIC_URL=https://anteroom.example.com")
	_, set := h.signIn(h.Member("lead"), "X-Forwarded-Proto", "https")
	if set.Name != "__Host-anteroom" || !set.Secure || !set.HttpOnly || set.Domain != "" || set.Path != "/" {
		t.Errorf("behind https the cookie is %+v", set)
	}
	got, _ := h.browse("GET", "/sign-in", "", "", "X-Forwarded-Proto", "https")
	if got.Header.Get("Strict-Transport-Security") == "" {
		t.Error("over https nothing says to stay there")
	}
}
