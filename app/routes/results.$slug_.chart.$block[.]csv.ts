import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerChartCsv } from '#app/chart-files.server.ts'

export const loader = (args: LoaderFunctionArgs) => answerChartCsv(args)
