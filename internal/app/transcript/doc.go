// Package transcript holds the conversations with the HTTP API that are kept as
// golden files: what is sent and what comes back, word for word, through the real
// door and the real areas on both databases. A file in testdata is a list of
// requests, each as "### who METHOD path", its body, and after "=== status" the
// answer; go test ./internal/app/transcript -update writes the answers anew.
package transcript
