package pages

import (
	"bytes"
	"compress/gzip"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/edge/httpapi"
	"anteroom/internal/edge/web"
)

// built is a front end like ours, in small.
// unpacked is what a file holds that is there packed only.
const unpacked = "let it be unpacked"

func packed(text string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(text)) // into memory
	_ = w.Close()
	return b.Bytes()
}

var built = fstest.MapFS{
	"assets/packed-5e6f7a8b.js.br": {Data: []byte("let br")},
	"assets/packed-5e6f7a8b.js.gz": {Data: packed(unpacked)},
	"index.html":                   {Data: []byte("<!doctype html><title>Anteroom</title>the application")},
	"index.html.br":                {Data: []byte("br of index")},
	"public.css":                   {Data: []byte("body{}")},
	"favicon.svg":                  {Data: []byte("<svg/>")},
	"assets/app-1a2b3c4d.js":       {Data: []byte("let plain")},
	"assets/app-1a2b3c4d.js.br":    {Data: []byte("let br")},
	"assets/app-1a2b3c4d.js.gz":    {Data: []byte("let gz")},
	".vite/manifest.json":          {Data: []byte("{}")},
	".keep":                        {Data: nil},
}

// place is a served house. Its clock stands at the real time, because the cookie jar knows no other.
type place struct {
	t     *testing.T
	url   string
	clock *clock.Fixed
	id    *identity.Service
	said  *strings.Builder // the log
}

func each(t *testing.T, f func(t *testing.T, p *place)) {
	t.Helper()
	dbtest.Each(t, func(t *testing.T, d *db.DB) { f(t, serve(t, d)) })
}

func serve(t *testing.T, d *db.DB) *place {
	p := &place{t: t, clock: clock.At(clock.System{}.Now()), said: &strings.Builder{}}
	log := slog.New(slog.NewTextHandler(p.said, &slog.HandlerOptions{Level: slog.LevelDebug}))
	j := journal.New(d, p.clock)
	p.id = identity.New(j, p.clock).HashingLightly()
	people := principal.New(j, p.clock, p.id)
	pages, err := web.New(p.id, built, log)
	if err != nil {
		t.Fatal(err)
	}
	var ops []op.Operation
	ops = append(append(ops, p.id.Ops()...), people.Ops()...)
	api, err := httpapi.New(httpapi.Config{Version: "test", Ops: ops, Auth: p.id, Journal: j, Log: log})
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle(httpapi.Root+"/", api)
	mux.Handle("/", pages)
	server := httptest.NewServer(web.Protect(mux))
	t.Cleanup(server.Close)
	p.url = server.URL
	return p
}

// browser keeps cookies and says where its forms come from, but follows nothing by itself.
type browser struct {
	p      *place
	client *http.Client
}

func (p *place) browser() *browser {
	jar, err := cookiejar.New(nil)
	if err != nil {
		p.t.Fatal(err)
	}
	return &browser{p, &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

// answer is what came back.
type answer struct {
	*http.Response
	body string
}

func (b *browser) do(method, path string, body io.Reader, headers ...string) answer {
	b.p.t.Helper()
	r, err := http.NewRequest(method, b.p.url+path, body)
	if err != nil {
		b.p.t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	got, err := b.client.Do(r)
	if err != nil {
		b.p.t.Fatal(err)
	}
	defer func() { _ = got.Body.Close() }()
	text, err := io.ReadAll(got.Body)
	if err != nil {
		b.p.t.Fatal(err)
	}
	return answer{got, string(text)}
}

func (b *browser) get(path string, headers ...string) answer {
	b.p.t.Helper()
	return b.do("GET", path, nil, headers...)
}

// send posts a form as the page of this site would.
func (b *browser) send(path string, form url.Values, headers ...string) answer {
	b.p.t.Helper()
	headers = append([]string{"Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin", "Origin", b.p.url}, headers...)
	return b.do("POST", path, strings.NewReader(form.Encode()), headers...)
}

// ask speaks to the API as the application does.
func (b *browser) ask(method, path, body string) answer {
	b.p.t.Helper()
	return b.do(method, httpapi.Root+path, strings.NewReader(body), "Content-Type", "application/json", "Sec-Fetch-Site", "same-origin", "Origin", b.p.url)
}

func (a answer) leads(t *testing.T, to string) {
	t.Helper()
	if a.StatusCode != http.StatusSeeOther || a.Header.Get("Location") != to {
		t.Fatalf("%d to %q, want the way to %q\n%s", a.StatusCode, a.Header.Get("Location"), to, a.body)
	}
}

func (a answer) is(t *testing.T, status int, parts ...string) {
	t.Helper()
	if a.StatusCode != status {
		t.Fatalf("%d, want %d\n%s", a.StatusCode, status, a.body)
	}
	for _, part := range parts {
		if !strings.Contains(a.body, part) {
			t.Fatalf("lacks %q:\n%s", part, a.body)
		}
	}
}

const password = "seven grey herons wade"

func founder() url.Values {
	return url.Values{
		"organisation": {"Example House"}, "name": {"Olive Owner"}, "email": {"olive@example.com"},
		"password": {password}, "zone": {"Europe/London"},
	}
}

// settled is a browser of the first member of a house that was set up.
func (p *place) settled() *browser {
	p.t.Helper()
	b := p.browser()
	b.send("/set-up", founder()).leads(p.t, "/")
	return b
}
