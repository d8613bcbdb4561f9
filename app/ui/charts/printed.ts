export * from '#app/core/charts/printed.ts'
