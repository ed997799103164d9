package admin_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/errs"
	"anteroom/internal/edge/admin"
)

// lodge is a house of which only what is asked here exists.
type lodge struct {
	admin.House
	fails error
	begun string // what a stream writes before it fails
}

func (l lodge) CreateMember(_ context.Context, m admin.NewMember) (string, error) {
	return "/invitation/" + m.Email, l.fails
}

func (l lodge) Backup(_ context.Context, w io.Writer) error {
	_, _ = io.WriteString(w, l.begun)
	return l.fails
}

func (l lodge) Import(_ context.Context, f admin.ImportFile, r io.Reader, progress func(any)) error {
	progress(map[string]any{"state": "reading", "file": f.File, "total": f.Size})
	n, err := io.Copy(io.Discard, r)
	if err == nil && l.fails == nil {
		progress(map[string]any{"state": "published", "bytes": n})
	}
	return errors.Join(err, l.fails)
}

// strict refuses every file at its first line.
type strict struct{ admin.House }

func (strict) Import(_ context.Context, _ admin.ImportFile, r io.Reader, _ func(any)) error {
	_, _ = r.Read(make([]byte, 10))
	return errs.New(errs.Invalid, "import.bad", "Line 1 is no line.")
}

func failed(t *testing.T, text string) admin.Failed {
	t.Helper()
	var f admin.Failed
	if err := json.Unmarshal([]byte(text), &f); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return f
}

func TestErrorsSayWhatWhoeverRunsTheHouseNeeds(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"a refusal": {errs.New(errs.Invalid, "member.invalid", "No.").With("body.email", "Another one."), "{invalid member.invalid No. [{body.email Another one.}]}"},
		"wrapped":   {fmt.Errorf("while adding: %w", errs.New(errs.Conflict, "member.email_taken", "Taken.")), "{conflict member.email_taken Taken. []}"},
		"our fault": {errors.New("disk I/O error"), "{internal internal disk I/O error []}"},
	} {
		t.Run(name, func(t *testing.T) {
			door := admin.New(lodge{fails: c.err})
			w := httptest.NewRecorder()
			door.ServeHTTP(w, httptest.NewRequest("POST", "/members", strings.NewReader(`{"email":"a@example.com"}`)))
			if got := fmt.Sprint(failed(t, w.Body.String())); w.Code != http.StatusUnprocessableEntity || got != c.want {
				t.Errorf("small: %d %s, want %s", w.Code, got, c.want)
			}
			w = httptest.NewRecorder()
			door.ServeHTTP(w, httptest.NewRequest("GET", "/backup", nil))
			if got := fmt.Sprint(failed(t, w.Result().Trailer.Get(admin.ErrorTrailer))); got != c.want {
				t.Errorf("stream: %s, want %s", got, c.want)
			}
		})
	}
}

func TestRequestsThatCantBeRead(t *testing.T) {
	for _, body := range []string{"", "{", `{"email":7}`, `{"email":"a","email":"b"}`, `{"email":"` + strings.Repeat("x", 70<<10) + `"}`} {
		w := httptest.NewRecorder()
		admin.New(lodge{}).ServeHTTP(w, httptest.NewRequest("POST", "/members", strings.NewReader(body)))
		if f := failed(t, w.Body.String()); w.Code != http.StatusUnprocessableEntity || f.Code != "admin.request" {
			t.Errorf("%.20q: %d %+v", body, w.Code, f)
		}
	}
}

// TestProgressComesWhileTheFileGoesIn over a real connection, and its error at the end.
func TestProgressComesWhileTheFileGoesIn(t *testing.T) {
	for _, fails := range []error{nil, errs.New(errs.Invalid, "import.bad", "Line 3 is no line.")} {
		server := httptest.NewServer(admin.New(lodge{fails: fails}))
		file, rest := io.Pipe()
		r, err := http.NewRequestWithContext(t.Context(), "POST", server.URL+"/import?file=a.ics&size=9", file)
		if err != nil {
			t.Fatal(err)
		}
		resp, err := server.Client().Do(r)
		if err != nil {
			t.Fatal(err)
		}
		first := make([]byte, 64)
		n, err := resp.Body.Read(first) // before the file has ended
		if err != nil || !strings.Contains(string(first[:n]), `"reading"`) {
			t.Errorf("%q, %v", first[:n], err)
		}
		_, _ = io.WriteString(rest, "the file.")
		_ = rest.Close()
		last, err := io.ReadAll(resp.Body)
		told := resp.Trailer.Get(admin.ErrorTrailer)
		if err != nil || strings.Contains(string(last), `"bytes":9`) != (fails == nil) || (told == "") != (fails == nil) {
			t.Errorf("%q, %q, %v", last, told, err)
		}
		_ = resp.Body.Close()
		server.Close()
	}
}

func TestAFileRefusedEarlyLeavesTheServerCalm(t *testing.T) {
	var said strings.Builder
	server := httptest.NewUnstartedServer(admin.New(strict{}))
	server.Config.ErrorLog = log.New(&said, "", 0)
	server.Start()
	for range 100 {
		resp, err := server.Client().Post(server.URL+"/import?file=a.ics", "text/calendar", strings.NewReader(strings.Repeat("x", 2000)))
		if err != nil {
			t.Fatal(err)
		}
		_, err = io.ReadAll(resp.Body)
		if got := failed(t, resp.Trailer.Get(admin.ErrorTrailer)); err != nil || got.Code != "import.bad" {
			t.Fatalf("%v, %v", got, err)
		}
		_ = resp.Body.Close()
	}
	server.Close() // waits for every connection
	if said.Len() > 0 {
		t.Errorf("the server says %.300s", said.String())
	}
}
