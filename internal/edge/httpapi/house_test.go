package httpapi_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/edge/httpapi"
)

// door is the API over one small kind of record, notes, that live in the journal alone.
type door struct {
	t *testing.T
	*recordtest.House
	api      *httpapi.API
	effects  atomic.Int64  // how many notes were written
	hold     chan struct{} // a note that is being written waits for it, when not nil
	entered  chan struct{} // told when one begins to wait
	panicked any
	log      *strings.Builder
}

func each(t *testing.T, f func(t *testing.T, d *door)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) { f(t, open(t, d)) })
}

func open(t *testing.T, d *db.DB) *door {
	t.Helper()
	h := &door{t: t, House: recordtest.Build(t, d), log: &strings.Builder{}}
	api, err := httpapi.New(httpapi.Config{Version: "test", Ops: h.ops(), Auth: h, Journal: h.Journal, Log: slog.New(slog.NewTextHandler(h.log, nil))})
	if err != nil {
		t.Fatal(err)
	}
	h.api = api
	return h
}

type noteIn struct {
	Body struct {
		Title string `json:"title" minLength:"1" maxLength:"20"`
		Count int64  `json:"count,omitempty" minimum:"0"`
		Role  string `json:"role,omitempty" enum:"user,admin"`
	}
}

type noteOut struct {
	Body struct {
		Title string  `json:"title"`
		Act   ref.Act `json:"act"`
	}
}

type listIn struct {
	Limit int    `query:"limit" minimum:"1" maximum:"50" default:"10"`
	Word  string `query:"word" maxLength:"5"`
}

type listOut struct {
	Body struct {
		Items []string `json:"items"`
	}
}

type idIn struct {
	ID string `path:"id" maxLength:"36"`
}

func (h *door) ops() []op.Operation {
	read, write := access.On("note", access.Read), access.On("note", access.Write)
	example := map[string]any{"title": "Milk"}
	return []op.Operation{
		op.New(op.Spec{Name: "note.create", Summary: "x", Method: "POST", Path: "/notes", Action: write, Status: 201, Example: example, MaxBody: 2000}, h.create),
		op.New(op.Spec{Name: "secret.create", Summary: "x", Method: "POST", Path: "/secrets", Action: write, Secret: true, Example: example}, h.create),
		op.New(op.Spec{Name: "note.trash", Summary: "x", Method: "DELETE", Path: "/notes/{id}", Action: write, Status: 204, Example: ""}, h.trash),
		op.New(op.Spec{Name: "note.list", Summary: "x", Method: "GET", Path: "/notes", Action: read, Example: ""},
			func(context.Context, access.Actor, *listIn) (*listOut, error) { return &listOut{}, nil }),
		op.New(op.Spec{Name: "note.get", Summary: "x", Method: "GET", Path: "/notes/{id}", Action: read, Example: ""},
			func(_ context.Context, _ access.Actor, in *idIn) (*noteOut, error) {
				switch in.ID {
				case "broken":
					return nil, errors.New("pq: password authentication failed for user anteroom")
				case "busy":
					return nil, errs.New(errs.Busy, "storage.full", "The disk is full.")
				case "panic":
					panic(h.panicked)
				}
				return nil, errs.Missing("note")
			}),
		op.New(op.Spec{Name: "note.now", Summary: "x", Method: "GET", Path: "/now", Action: read, Example: "", Volatile: true},
			func(context.Context, access.Actor, *struct{}) (*listOut, error) { return &listOut{}, nil }),
		op.NewRaw(op.Spec{Name: "note.file", Summary: "x", Method: "GET", Path: "/file", Action: read, Example: "", Volatile: true, Gives: "text/plain"}, rawFile),
		op.NewRaw(op.Spec{Name: "note.upload", Summary: "x", Method: "POST", Path: "/upload", Action: write, Example: "", MaxBody: 10, Takes: "text/plain", Gives: "text/plain"},
			func(_ access.Actor, w http.ResponseWriter, r *http.Request) error {
				_, err := io.Copy(io.Discard, r.Body)
				return err
			}),
	}
}

// rawFile fails before or after its first byte.
func rawFile(_ access.Actor, w http.ResponseWriter, r *http.Request) error {
	if r.URL.Query().Get("begun") != "" {
		_, _ = io.WriteString(w, strings.Repeat("half ", 2000))
	}
	if r.URL.Query().Get("panic") != "" {
		panic("in the middle")
	}
	return errs.Missing("file")
}

func (h *door) create(ctx context.Context, a access.Actor, in *noteIn) (*noteOut, error) {
	permit, err := access.Authorize(a, access.On("note", access.Write), h.Vera)
	if err != nil {
		return nil, err
	}
	if h.hold != nil {
		h.entered <- struct{}{}
		<-h.hold
	}
	out := &noteOut{}
	_, err = h.Journal.Write(ctx, permit, func(tx *journal.Tx) error {
		out.Body.Title, out.Body.Act = in.Body.Title, tx.Act()
		if err := tx.Tell(journal.Entry{Space: h.Vera, Kind: "note", ID: "n", Op: journal.Create, Rev: 1, After: in.Body.Title}); err != nil {
			return err
		}
		return tx.Reply(out.Body)
	})
	if err == nil {
		h.effects.Add(1)
	}
	return out, err
}

func (h *door) trash(ctx context.Context, a access.Actor, in *idIn) (*struct{}, error) {
	permit, err := access.Authorize(a, access.On("note", access.Write), h.Vera)
	if err != nil {
		return nil, err
	}
	_, err = h.Journal.Write(ctx, permit, func(tx *journal.Tx) error {
		return tx.Tell(journal.Entry{Space: h.Vera, Kind: "note", ID: ref.ID(in.ID), Op: journal.Trash, Rev: 2})
	})
	if err == nil {
		h.effects.Add(1)
	}
	return nil, err
}

// Somebody's secret is their name; "ben-reading" holds a token that may only read.
func (h *door) byName(secret string) (access.Actor, error) {
	name, reading := strings.CutSuffix(secret, "-reading")
	a, ok := map[string]access.Actor{"ada": h.Ada, "ben": h.Ben, "carl": h.Carl, "eve": h.Eve}[name]
	if !ok {
		return a, errs.New(errs.Unauthenticated, "access.token_unknown", "This token is not valid.")
	}
	a.ReadOnly = reading
	return a, nil
}

func (h *door) BySession(_ context.Context, secret string) (access.Actor, error) {
	return h.byName(secret)
}

func (h *door) ByToken(_ context.Context, secret string) (access.Actor, error) {
	return h.byName(secret)
}

// ask sends a request as somebody; headers come in pairs.
func (h *door) ask(who, method, path, body string, headers ...string) *httptest.ResponseRecorder {
	h.t.Helper()
	var in io.Reader
	if body != "" {
		in = strings.NewReader(body)
	}
	r := httptest.NewRequest(method, httpapi.Root+path, in)
	if who != "" {
		r.Header.Set("Authorization", "Bearer "+who)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.api.ServeHTTP(w, r)
	return w
}

// problem reads an answer that must be a problem, whole and in plain words.
func (h *door) problem(w *httptest.ResponseRecorder) httpapi.Problem {
	h.t.Helper()
	var p httpapi.Problem
	if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil {
		h.t.Fatalf("%d %q: %v", w.Code, w.Body, err)
	}
	if w.Header().Get("Content-Type") != "application/problem+json" || w.Header().Get("Cache-Control") != "no-store" || w.Header().Get("ETag") != "" {
		h.t.Errorf("headers of a problem: %v", w.Header())
	}
	if p.Status != w.Code || p.Code == "" || p.Detail == "" || p.Title != http.StatusText(w.Code) || p.Type != "about:blank" {
		h.t.Errorf("not a whole problem: %s", w.Body)
	}
	for _, ours := range []string{"Go ", "json:", "jsontext", "unmarshal", "expected", "validation failed", "pq:", "goroutine", ".go:"} {
		if strings.Contains(w.Body.String(), ours) {
			h.t.Errorf("%q is not for anybody's eyes: %s", ours, w.Body)
		}
	}
	return p
}
