package main

import (
	"context"
	"errors"
	"flag"
	"log"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
)

func main() {
	dir := flag.String("dir", "", "folder of the database")
	addr := flag.String("addr", "127.0.0.1:0", "address to serve on")
	flag.Parse()
	if err := run(*dir, *addr); err != nil {
		log.Fatal(err)
	}
}

func run(dir, addr string) error {
	s, err := open(dir)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	server := &http.Server{Addr: addr, Handler: s.routes(), ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		_ = server.Shutdown(context.Background())
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return s.close()
}

func (s *store) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("ok\n")) })
	mux.HandleFunc("GET /constant", constant)
	mux.HandleFunc("GET /tasks", s.serveList)
	mux.HandleFunc("GET /tasks/{id}", s.serveOne)
	mux.HandleFunc("POST /tasks", s.serveCreate)
	mux.HandleFunc("GET /search", s.serveSearch)
	return mux
}

// body is the constant answer of 50 KB.
var body = func() []byte {
	b := make([]byte, 50_000)
	for i := range b {
		b[i] = 'a' + byte(i%26)
	}
	return b
}()

func constant(w http.ResponseWriter, _ *http.Request) { send(w, http.StatusOK, body) }

func send(w http.ResponseWriter, status int, b []byte) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(b)))
	w.WriteHeader(status)
	_, _ = w.Write(b)
}

func fail(w http.ResponseWriter, err error) {
	http.Error(w, err.Error(), http.StatusInternalServerError)
}
