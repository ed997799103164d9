package process

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// patience is how long a server may take to start or to end.
const patience = 60 * time.Second

// Process is a running server.
type Process struct {
	Addr  string        // host:port
	Ready time.Duration // from exec to the first 200 of /healthz
	cmd   *exec.Cmd
	said  *bytes.Buffer
	ended chan error
}

// Start runs a program that serves on an address of its own, and waits until it is
// ready. In args, ADDR stands for the address.
func Start(program string, args ...string) (*Process, error) {
	addr, err := freeAddr()
	if err != nil {
		return nil, err
	}
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "ADDR", addr)
	}
	p := &Process{Addr: addr, cmd: exec.Command(program, args...), said: &bytes.Buffer{}, ended: make(chan error, 1)}
	p.cmd.Stdout, p.cmd.Stderr = p.said, p.said
	start := time.Now()
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	go func() { p.ended <- p.cmd.Wait() }()
	for time.Since(start) < patience {
		if healthy(addr) {
			p.Ready = time.Since(start)
			return p, nil
		}
		select {
		case err := <-p.ended:
			return nil, fmt.Errorf("%s ended at once (%w):\n%s", program, err, p.said)
		case <-time.After(200 * time.Microsecond):
		}
	}
	_ = p.cmd.Process.Kill()
	<-p.ended
	return nil, fmt.Errorf("%s was not ready within %v:\n%s", program, patience, p.said)
}

// healthy asks once, over a connection of its own, without the machinery of an HTTP
// client: that would be measured too.
func healthy(addr string) bool {
	c, err := net.DialTimeout("tcp", addr, time.Second)
	if err != nil {
		return false
	}
	defer func() { _ = c.Close() }()
	_ = c.SetDeadline(time.Now().Add(5 * time.Second))
	if _, err := fmt.Fprintf(c, "GET /healthz HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n", addr); err != nil {
		return false
	}
	answer := make([]byte, 512)
	n, _ := c.Read(answer)
	return bytes.HasPrefix(answer[:n], []byte("HTTP/1.1 200"))
}

func freeAddr() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String(), nil
}

// Stop asks the server to end and waits for it.
func (p *Process) Stop() error {
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		return err
	}
	kill := time.AfterFunc(patience, func() { _ = p.cmd.Process.Kill() })
	defer kill.Stop()
	if err := <-p.ended; err != nil {
		return fmt.Errorf("%s: %w\n%s", p.cmd.Path, err, p.said)
	}
	return nil
}

// tick is the unit in which Linux tells processor time.
const tick = 10 * time.Millisecond

// CPU is how much processor time the server has used.
func (p *Process) CPU() (time.Duration, error) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	_, rest, _ := strings.Cut(string(stat), ") ") // what follows the name begins with field 3
	f := strings.Fields(rest)
	if len(f) < 13 {
		return 0, errors.New("the system does not tell the processor time")
	}
	user, err := strconv.ParseInt(f[11], 10, 64)
	system, errSystem := strconv.ParseInt(f[12], 10, 64)
	return time.Duration(user+system) * tick, errors.Join(err, errSystem)
}

// Anon is how much memory the server holds for itself, in bytes: RssAnon of Linux,
// without files that are mapped into memory.
func (p *Process) Anon() (int64, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(status)) {
		if f := strings.Fields(line); len(f) == 3 && f[0] == "RssAnon:" {
			kb, err := strconv.ParseInt(f[1], 10, 64)
			return kb << 10, err
		}
	}
	return 0, errors.New("the system does not tell RssAnon")
}
