package main

//go:generate sh -c "go run . openapi > ../../api/openapi.yaml"
