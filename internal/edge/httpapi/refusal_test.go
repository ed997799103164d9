package httpapi_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/edge/httpapi"
)

func TestRefusals(t *testing.T) {
	h := open(t, dbtest.SQLite(t))
	long := strings.Repeat("x", 40)
	for name, c := range map[string]struct {
		who, method, path, body string
		headers                 []string
		status                  int
		code, at, msg           string
	}{
		"nobody":             {"", "GET", "/notes", "", nil, 401, "access.not_signed_in", "", ""},
		"an unknown token":   {"mallory", "GET", "/notes", "", nil, 401, "access.token_unknown", "", ""},
		"another scheme":     {"", "GET", "/notes", "", []string{"Authorization", "Basic eDp5"}, 401, "access.not_signed_in", "", ""},
		"nobody, nowhere":    {"", "GET", "/nowhere", "", nil, 401, "access.not_signed_in", "", ""},
		"nowhere":            {"ben", "GET", "/nowhere", "", nil, 404, "route.not_found", "", ""},
		"another method":     {"ben", "PUT", "/notes", "{}", nil, 404, "route.not_found", "", ""},
		"the root":           {"ben", "GET", "/", "", nil, 404, "route.not_found", "", ""},
		"reading token":      {"ben-reading", "POST", "/notes", `{"title":"x"}`, nil, 403, "access.read_only", "", ""},
		"may only read":      {"carl", "POST", "/notes", `{"title":"x"}`, nil, 403, "access.forbidden", "", ""},
		"sees nothing":       {"eve", "POST", "/notes", `{"title":"x"}`, nil, 404, "note.not_found", "", ""},
		"no such record":     {"ben", "GET", "/notes/1", "", nil, 404, "note.not_found", "", ""},
		"our fault":          {"ben", "GET", "/notes/broken", "", nil, 500, "internal", "", ""},
		"busy":               {"ben", "GET", "/notes/busy", "", nil, 503, "storage.full", "", ""},
		"a long path":        {"ben", "GET", "/notes/" + long, "", nil, 422, "input.invalid", "path.id", "At most 36 characters."},
		"unknown parameter":  {"ben", "GET", "/notes?lmit=3", "", nil, 422, "input.invalid", "query.lmit", "There is no such parameter."},
		"not a number":       {"ben", "GET", "/notes?limit=x", "", nil, 422, "input.invalid", "query.limit", "Give a whole number."},
		"too small":          {"ben", "GET", "/notes?limit=0", "", nil, 422, "input.invalid", "query.limit", "At least 1."},
		"too large":          {"ben", "GET", "/notes?limit=51", "", nil, 422, "input.invalid", "query.limit", "At most 50."},
		"a long parameter":   {"ben", "GET", "/notes?word=elephant", "", nil, 422, "input.invalid", "query.word", "At most 5 characters."},
		"no body":            {"ben", "POST", "/notes", "", nil, 400, "input.invalid", "", ""},
		"no JSON":            {"ben", "POST", "/notes", `{"title":`, nil, 400, "input.invalid", "body", "This is not JSON: something is wrong at byte 9."},
		"another language":   {"ben", "POST", "/notes", "title: x", []string{"Content-Type", "application/yaml"}, 415, "body.media_type", "", ""},
		"twice":              {"ben", "POST", "/notes", `{"title":"x","title":"y"}`, nil, 400, "input.invalid", "body", `The name "title" stands there twice.`},
		"in another case":    {"ben", "POST", "/notes", `{"title":"x","Role":"admin"}`, nil, 422, "input.invalid", "body.Role", "There is no such field."},
		"a missing field":    {"ben", "POST", "/notes", `{}`, nil, 422, "input.invalid", "body", "The field title is missing."},
		"an empty field":     {"ben", "POST", "/notes", `{"title":""}`, nil, 422, "input.invalid", "body.title", "This can't be empty."},
		"a long field":       {"ben", "POST", "/notes", `{"title":"` + long + `"}`, nil, 422, "input.invalid", "body.title", "At most 20 characters."},
		"of another type":    {"ben", "POST", "/notes", `{"title":7}`, nil, 422, "input.invalid", "body.title", "Give a text."},
		"null":               {"ben", "POST", "/notes", `{"title":null}`, nil, 422, "input.invalid", "body.title", "Give a text."},
		"none of these":      {"ben", "POST", "/notes", `{"title":"x","role":"root"}`, nil, 422, "input.invalid", "body.role", "Choose one of user, admin."},
		"beyond 64 bits":     {"ben", "POST", "/notes", `{"title":"x","count":1e30}`, nil, 422, "input.invalid", "body", "The value of count does not fit there."},
		"no UTF-8":           {"ben", "POST", "/notes", "{\"title\":\"\xff\"}", nil, 400, "input.invalid", "body", "This is not JSON: something is wrong at byte 10."},
		"a large body":       {"ben", "POST", "/notes", `{"title":"` + strings.Repeat("x", 3000) + `"}`, nil, 413, "body.too_large", "", ""},
		"large, with a key":  {"ben", "POST", "/notes", `{"title":"` + strings.Repeat("x", 3000) + `"}`, []string{"Idempotency-Key", "k"}, 413, "body.too_large", "", ""},
		"large, raw":         {"ben", "POST", "/upload", long, nil, 413, "body.too_large", "", ""},
		"a raw refusal":      {"ben", "GET", "/file", "", nil, 404, "file.not_found", "", ""},
		"a key without end":  {"ben", "POST", "/notes", `{"title":"x"}`, []string{"Idempotency-Key", strings.Repeat("k", 201)}, 422, "idempotency.key_too_long", "", ""},
		"description, PUT":   {"ben", "PUT", "/openapi.json", "{}", nil, 404, "route.not_found", "", ""},
		"nested without end": {"ben", "POST", "/notes", strings.Repeat("[", 1500), nil, 400, "input.invalid", "body", "This is not JSON: something is wrong at byte 1500."},
	} {
		t.Run(name, func(t *testing.T) {
			h.t = t
			w := h.ask(c.who, c.method, c.path, c.body, c.headers...)
			p := h.problem(w)
			if w.Code != c.status || p.Code != c.code {
				t.Fatalf("%d %s, want %d %s: %s", w.Code, p.Code, c.status, c.code, w.Body)
			}
			if c.at != "" && (len(p.Errors) == 0 || p.Errors[0].Path != c.at || p.Errors[0].Msg != c.msg) {
				t.Errorf("%+v, want %s: %s", p.Errors, c.at, c.msg)
			}
			if challenge := w.Header().Get("WWW-Authenticate"); (w.Code == 401) != (challenge != "") {
				t.Errorf("WWW-Authenticate: %q", challenge)
			}
			if again := w.Header().Get("Retry-After"); (w.Code == 503) != (again != "") {
				t.Errorf("Retry-After: %q", again)
			}
		})
	}
	if n := h.effects.Load(); n != 0 {
		t.Errorf("%d notes were written", n)
	}
}

func TestTheDescriptionNeedsNoSignIn(t *testing.T) {
	h := open(t, dbtest.SQLite(t))
	for _, name := range []string{"/openapi.json", "/openapi.yaml"} {
		if w := h.ask("", "GET", name, ""); w.Code != 200 || !strings.Contains(w.Body.String(), "note.create") {
			t.Errorf("%s: %d %.200s", name, w.Code, w.Body)
		}
	}
}

// TestOtherSites tries what browsers send for pages of other sites.
func TestOtherSites(t *testing.T) {
	h := open(t, dbtest.SQLite(t))
	for _, c := range []struct {
		method, site, origin string
		cookie               bool
		allowed              bool
	}{
		{"POST", "same-origin", "http://example.com", true, true},
		{"POST", "none", "", true, true},
		{"POST", "", "http://example.com", true, true},
		{"POST", "cross-site", "https://evil.example", true, false},
		{"POST", "same-site", "https://sub.example.com", true, false},
		{"POST", "", "https://evil.example", true, false},
		{"POST", "", "null", true, false},
		{"POST", "", "", true, false},
		{"DELETE", "cross-site", "https://evil.example", true, false},
		{"DELETE", "", "", true, false},
		{"GET", "cross-site", "", true, true},
		{"GET", "", "", true, true},
		{"POST", "cross-site", "https://evil.example", false, true}, // a token is not sent by accident
		{"POST", "", "", false, true},
	} {
		path, body := "/notes", `{"title":"x"}`
		if c.method == "DELETE" {
			path, body = "/notes/1", ""
		} else if c.method == "GET" {
			body = ""
		}
		var headers []string
		if c.site != "" {
			headers = append(headers, "Sec-Fetch-Site", c.site)
		}
		if c.origin != "" {
			headers = append(headers, "Origin", c.origin)
		}
		who := "ben"
		if c.cookie {
			who, headers = "", append(headers, "Cookie", "anteroom=ben")
		}
		w := h.ask(who, c.method, path, body, headers...)
		if c.allowed != (w.Code < 300) || !c.allowed && h.problem(w).Code != "request.other_site" {
			t.Errorf("%+v: %d %s", c, w.Code, w.Body)
		}
	}
}

func TestABrokenHandlerBreaksOneRequest(t *testing.T) {
	h := open(t, dbtest.SQLite(t))
	h.panicked = "index out of range"
	if p := h.problem(h.ask("ben", "GET", "/notes/panic", "")); p.Status != 500 || p.Code != "internal" {
		t.Fatalf("%+v", p)
	}
	if !strings.Contains(h.log.String(), "index out of range") || !strings.Contains(h.log.String(), "house_test.go") {
		t.Errorf("the log does not say where: %s", h.log)
	}
	if w := h.ask("ben", "GET", "/notes", ""); w.Code != 200 {
		t.Errorf("and then: %d", w.Code)
	}
}

// TestHalfAnAnswerDoesNotLookWhole reads over a real connection what failed in the middle.
func TestHalfAnAnswerDoesNotLookWhole(t *testing.T) {
	h := open(t, dbtest.SQLite(t))
	server := httptest.NewServer(h.api)
	defer server.Close()
	for _, query := range []string{"?begun=1", "?begun=1&panic=1"} {
		r, err := http.NewRequestWithContext(t.Context(), "GET", server.URL+httpapi.Root+"/file"+query, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Authorization", "Bearer ben")
		resp, err := server.Client().Do(r)
		if err != nil {
			continue // cut off before the header was through
		}
		body, err := io.ReadAll(resp.Body)
		_ = resp.Body.Close()
		if err == nil {
			t.Errorf("%s: %d bytes arrived as if they were all", query, len(body))
		}
	}
}

// deadlines notes what a handler asks of the connection.
type deadlines struct {
	*httptest.ResponseRecorder
	set []time.Time
}

func (d *deadlines) SetReadDeadline(t time.Time) error {
	d.set = append(d.set, t)
	return nil
}

// TestABodyHasADeadlineAndItsHandlerNone holds because a deadline that passes while
// the handler works would end its context.
func TestABodyHasADeadlineAndItsHandlerNone(t *testing.T) {
	h := open(t, dbtest.SQLite(t))
	for _, key := range []string{"", "k"} {
		w := &deadlines{ResponseRecorder: httptest.NewRecorder()}
		r := httptest.NewRequest("POST", httpapi.Root+"/notes", strings.NewReader(`{"title":"x"}`))
		r.Header.Set("Authorization", "Bearer ben")
		if key != "" {
			r.Header.Set("Idempotency-Key", key)
		}
		h.api.ServeHTTP(w, r)
		if w.Code != 201 || len(w.set) < 2 || w.set[0].IsZero() || !w.set[len(w.set)-1].IsZero() {
			t.Errorf("key %q: %d, deadlines %v", key, w.Code, w.set)
		}
	}
}
