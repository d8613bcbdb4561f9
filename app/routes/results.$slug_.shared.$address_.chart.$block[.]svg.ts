import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerChartSvg } from '#app/chart-files.server.ts'

export const loader = (args: LoaderFunctionArgs) => answerChartSvg(args)
