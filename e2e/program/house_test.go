package program

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// patience is how long the program may take before a test gives up on it; far more than it needs on a busy machine.
const patience = 30 * time.Second

// House is a data folder and the program that serves it.
type House struct {
	Data string // the data folder; it outlives Stop and Kill, so that Start can serve it again
	URL  string // "http://127.0.0.1:41234", without a slash at the end; another one after each Start

	t      testing.TB
	env    []string
	server *exec.Cmd // nil while nothing serves the folder
	log    *said
	ended  chan struct{} // closed when the server has ended, how is in server.ProcessState
}

// Empty makes a house on a fresh folder and serves it. env holds settings for the program, each as NAME=value.
func Empty(t testing.TB, env ...string) *House {
	t.Helper()
	h := Folder(t, env...)
	h.Start()
	return h
}

// Demo makes a house on a fresh folder, fills it with the demo organisation and serves it.
func Demo(t testing.TB, env ...string) *House {
	t.Helper()
	h := Folder(t, env...)
	h.putDemo()
	h.Start()
	return h
}

// Folder makes a house on a fresh folder that nothing serves yet.
func Folder(t testing.TB, env ...string) *House {
	t.Helper()
	binary(t)
	// Not t.TempDir: its names are too long for the socket in the folder.
	data, err := os.MkdirTemp("", "anteroom-")
	if err != nil {
		t.Fatal(err)
	}
	h := &House{Data: data, t: t, env: env}
	t.Cleanup(func() {
		h.Kill()
		if err := os.RemoveAll(data); err != nil {
			t.Error(err)
		}
	})
	return h
}

// binary finds bin/anteroom. Without it the test is skipped, loudly; under CI=true it fails. Looking at the file also tells
// Go's test cache that the result depends on it.
func binary(t testing.TB) string {
	t.Helper()
	name, err := filepath.Abs("../../bin/anteroom")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(name); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("bin/anteroom is missing: run `make build` first")
		}
		fmt.Println("SKIPPED: bin/anteroom is missing, so the program itself is not tested. Run `make build` first.")
		t.SkipNow()
	}
	return name
}

// Start serves the folder and returns when the program is ready.
func (h *House) Start() {
	h.t.Helper()
	if h.server != nil {
		h.t.Fatal("the folder is served already")
	}
	h.log = &said{address: make(chan string, 1)}
	server := h.command("serve")
	server.Stdout, server.Stderr = h.log, h.log
	if err := server.Start(); err != nil {
		h.t.Fatal(err)
	}
	h.server, h.ended = server, make(chan struct{})
	go func(ended chan struct{}) {
		_ = server.Wait() // Its ProcessState tells the same.
		close(ended)
	}(h.ended)
	select {
	case h.URL = <-h.log.address:
	case <-h.ended:
		h.t.Fatalf("the program ended before it listened: %s\n%s", server.ProcessState, h.log)
	case <-time.After(patience):
		h.t.Fatalf("the program did not say where it listens:\n%s", h.log)
	}
	if status, _ := h.Ask("GET", "/healthz", "", ""); status != 200 {
		h.t.Fatalf("GET /healthz is %d:\n%s", status, h.log)
	}
}

// Stop asks the program to end, as a service manager does, and insists that it ends well.
func (h *House) Stop() {
	h.t.Helper()
	if state := h.end(syscall.SIGTERM); state == nil || !state.Success() {
		h.t.Fatalf("the program ended with %s:\n%s", state, h.log)
	}
}

// Kill ends the program without a warning, as a power cut does. It is harmless when nothing serves the folder.
func (h *House) Kill() {
	if h.server != nil {
		h.end(syscall.SIGKILL)
	}
}

// end sends the signal and waits for the end; nil when the program does not end.
func (h *House) end(signal syscall.Signal) *os.ProcessState {
	server := h.server
	if server == nil {
		return nil
	}
	_ = server.Process.Signal(signal) // It fails only when the program has ended already.
	select {
	case <-h.ended:
		h.server = nil
		return server.ProcessState
	case <-time.After(patience):
		_ = server.Process.Kill()
		return nil
	}
}

// Said is everything that the serving program has written so far.
func (h *House) Said() string { return h.log.String() }

// Pid is the process id of the serving program, for tests that look at its memory.
func (h *House) Pid() int { return h.server.Process.Pid }

// Run runs a command of the program on the folder, beside the server or without it, and returns what it printed.
func (h *House) Run(args ...string) string {
	h.t.Helper()
	out, problem, code := h.Try(args...)
	if code != 0 {
		h.t.Fatalf("anteroom %s ended with %d:\n%s%s", strings.Join(args, " "), code, out, problem)
	}
	return out
}

// Try is Run for commands that may fail.
func (h *House) Try(args ...string) (stdout, stderr string, code int) {
	h.t.Helper()
	var out, problem bytes.Buffer
	command := h.command(args...)
	command.Stdout, command.Stderr = &out, &problem
	err := command.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		h.t.Fatal(err)
	}
	return out.String(), problem.String(), command.ProcessState.ExitCode()
}

// command is the program with the environment of this house: ours, without the settings somebody has for their own.
func (h *House) command(args ...string) *exec.Cmd {
	c := exec.Command(binary(h.t), args...)
	for _, variable := range os.Environ() {
		if !strings.HasPrefix(variable, "ANTEROOM_") {
			c.Env = append(c.Env, variable)
		}
	}
	c.Env = append(c.Env, "ANTEROOM_DATA="+h.Data, "ANTEROOM_ADDR=127.0.0.1:0")
	c.Env = append(c.Env, h.env...)
	return c
}

// said keeps what the program writes and picks the address out of it.
type said struct {
	address chan string
	mu      sync.Mutex
	text    bytes.Buffer
	found   bool
}

var listening = regexp.MustCompile(`listening on (http://[^\s"/]+)/?\s`)

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.text.Write(p)
	if address := listening.FindSubmatch(s.text.Bytes()); address != nil && !s.found {
		s.found = true
		s.address <- string(address[1])
	}
	return len(p), nil
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}
